/** The classic Remix compiler: routes live in app/routes/<page>/route.tsx, output goes to build/. */
/** @type {import('@remix-run/dev').AppConfig} */
export default {
  appDirectory: "app",
  ignoredRouteFiles: ["**/.*", "**/*.md"],
  serverModuleFormat: "esm",
  serverBuildPath: "build/remix/index.js",
  assetsBuildDirectory: "build/public/assets",
  publicPath: "/assets/",
  tailwind: false,
  postcss: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: false,
  },
};
