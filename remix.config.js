/** The classic Remix compiler: routes live in app/routes/<page>/route.tsx, output goes to build/. */
/** @type {import('@remix-run/dev').AppConfig} */
export default {
  appDirectory: "app",
  ignoredRouteFiles: ["**/.*"],
  serverModuleFormat: "esm",
  serverBuildPath: "build/remix/index.js",
  assetsBuildDirectory: "build/public/assets",
  publicPath: "/assets/",
  tailwind: false,
  postcss: false,
};
