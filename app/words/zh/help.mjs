/** 各命令的帮助，构建之前即可显示。`languages`：可选的语言，如 `en|zh`。 */

/** @param {string} languages */
export const help = (languages) => ({
  start: `npm start
在 http://localhost:3000 提供页面（PORT、HOST）；数据库为空时先填入模拟演示数据。`,
  import: `npm run import -- 路径… [选项]      文件夹、CSV 文件或工作簿
  --dry-run               全部执行后撤回
  --accept-good-rows      有错误行时仍载入正确的行
  --errors 文件           错误清单的位置（errors.csv）
  --marked 文件           有错误时，另存一份标出并批注错误单元格的工作簿
  --json                  以 JSON 输出结果
  --called 名称           导入列表中显示的名称，代替路径
  --lang ${languages}            提示语言
文件写法（无法自动识别时）：
  --encoding utf-8|gb18030|big5|utf-16le|utf-16be    全部文件；文件名=big5 仅指该文件，可重复
  --delimiter 符号|tab    --decimal .|,
  --dates 格式            例如 DD/MM/YYYY 或 D-MMM-YY HH:mm；可重复，依次尝试
  --zone 时区             本行所在时区，用于带 Z 或时差的时间：+08:00、Asia/Shanghai
  --empty 词              表示“空”的词，例如 NULL；可重复
  --ignore-columns 列名   忽略与已知列相近的列；可重复
其他格式的文件：
  --profile 文件          映射配置（JSON）
  --draft-profile 文件    为该文件起草映射配置，输出到标准输出
  --look                  以 JSON 输出对文件的识别结果，不载入数据
  --profile-schema        映射配置的 JSON schema
其他：
  --template 文件夹       空白模板，含表头与一行示例
  --columns               全部文件与列
  --list                  已有的导入
  --undo 编号             撤销一次导入`,
  report: `npm run report -- 名称 [--format csv|json|xlsx] [--out 文件] [--meta] [--筛选 值 …]
与同名页面相同的表格；名称或筛选有误时会列出可用者。`,
  pack: `npm run pack -- --out 文件.pdf [--lang ${languages}] [--筛选 值 …]
将汇报材料输出为A4幅面的PDF：所有数字算完后由系统的Chromium打印；筛选与/pack相同。`,
  seed: `npm run seed -- [--cases N] [--seed S] [--out 文件夹]
生成模拟组合的导入文件及其 truth.json。`,
  verify: `npm run verify
重新计算阶段、归属与单元并与已存数据比较；一致时退出码为0。`,
  decide: `npm run decide -- [事项 答复] [--by 姓名]
列出待确认事项，或记录答复：accept（以文件为准）、keep（维持审慎处理）、take-back（撤回）。
npm run decide -- plan accept|decline|done|undo 案件 … [--reason 理由] [--note 说明] [--by 姓名]
npm run decide -- plan --file 文件.csv [--by 姓名]
记录对方案措施的决定，要么全部记录，要么都不记录；文件各列为 case_id、answer、reason、note。`,
  calibrate: `npm run calibrate -- [--proof 名称 …] [--portfolios N] [--from 种子] [--json]
以已知真值的模拟组合检验各估计方法。`,
  bench: `npm run bench
性能基准，以同一次运行中的比值表示。
npm run bench -- browse   连续打开数百个页面时服务器的内存
npm run bench -- figures  运行中服务器各项数字的校验值，以及两次之间的差异
npm run bench -- trees    轮流比较两份构建的导入与页面`,
  drill: `npm run drill
耗时过长、不纳入常规测试的演练。
npm run drill -- uploads  在 Chromium 中由两人同时上传，其中一份五十万行
npm run drill -- sheets   用 LibreOffice 打开每个工作簿
npm run drill -- fuzz     一万份被改动的文件与工作簿`,
  build: `npm run build
将服务器、浏览器文件、命令行与后台程序构建到 build/。`,
  check: `npm run check
检查格式、规范与类型。`,
  test: `npm test [-- 文件 …]
CI 的全部检查：格式与规范、类型、单元、数据库、报表与浏览器测试。`,
});

/** @param {number} megabytes */
export const outOfMemory = (megabytes) =>
  `读取文件所需内存超过 ${megabytes} MB。未载入任何数据；请拆分后分次导入。`;
