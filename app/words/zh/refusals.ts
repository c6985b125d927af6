import type { Words } from "../shape";

export const refusals: Words["refusals"] = {
  foreignWrite: "该修改由其他网站发起，已被拒绝，数据未作改动。",
  foreignHost: (host) => `本服务器不响应域名“${host}”。管理员可将其加入 ALLOWED_HOSTS。`,
  failure: (requestId) => `系统处理请求时出错。编号：${requestId}`,
};
