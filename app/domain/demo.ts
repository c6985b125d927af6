/** What every page, picture and export says while the demo portfolio is loaded, in both languages at once. */
export const DEMO_NOTICE = "Simulated demo portfolio · 模拟演示数据";
