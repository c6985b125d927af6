import type { Words } from "../shape";

export const refusals: Words["refusals"] = {
  foreignWrite: "该修改由其他网站发起，已被拒绝，数据未作改动。",
  foreignHost: (host) => `本服务器不响应域名“${host}”。管理员可将其加入 ALLOWED_HOSTS。`,
  tooLarge: (megabytes) =>
    `内容超过此处一次可提交的上限（${megabytes}兆字节），未作读取。请减少内容，或用命令行导入文件。`,
  contentType: (expected) => `此地址只接受 ${expected}，未作读取。请使用页面上的表单。`,
  lengthNeeded: "请求未注明长度，未作读取。请使用页面上的表单。",
  failure: (requestId) => `系统处理请求时出错。编号：${requestId}`,
};
