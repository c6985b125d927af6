/** What is said in each language: a folder each. */
export { en } from "./en/folder";
export { zh } from "./zh/folder";
