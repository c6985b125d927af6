/** What `npm run COMMAND -- --help` says, in English, with `--lang zh` in Chinese. Plain Node: nothing has to be built. */

/** @type {Record<string, { en: string, zh: string }>} */
export const HELP = {
  start: {
    en: `npm start
Serves the dashboard at http://localhost:3000 (PORT, HOST); an empty database is filled with the simulated demo first.`,
    zh: `npm start
在 http://localhost:3000 提供页面（PORT、HOST）；数据库为空时先填入模拟演示数据。`,
  },
  import: {
    en: `npm run import -- PATH… [options]      a folder, CSV files, or a workbook
  --dry-run               do everything and take it back
  --accept-good-rows      load the good rows although others are wrong
  --errors FILE           where all wrong rows are listed (errors.csv)
  --marked FILE           a workbook of the same rows, wrong cells marked and commented, if there are any
  --json                  the result as JSON
  --called NAME           how the import is listed, instead of its paths
  --lang en|zh            language of what is said
How the files are written, where they do not show it:
  --encoding utf-8|gb18030|big5|utf-16le|utf-16be    of all files; FILE=big5 of one; repeat it for several
  --delimiter SIGN|tab    --decimal .|,
  --dates PATTERN         such as DD/MM/YYYY or D-MMM-YY HH:mm; repeat it for several, tried one after the other
  --zone ZONE             where the bank's clocks are, for times with Z or an offset: +08:00, Asia/Shanghai
  --empty WORD            a word that means nothing, such as NULL; repeat it for several
  --ignore-columns NAME   a column to leave out although it looks like a known one; repeat it for several
Files in a shape of their own:
  --profile FILE          a mapping profile (JSON)
  --draft-profile FILE    writes a draft of one for this file to standard output
  --look                  what is understood of the files, as JSON; nothing is loaded
  --profile-schema        what a profile may hold, as a JSON schema
Beside importing:
  --template FOLDER       empty files with headers and one example row
  --columns               every file and column
  --list                  the imports so far
  --undo IMPORT           takes an import back`,
    zh: `npm run import -- 路径… [选项]      文件夹、CSV 文件或工作簿
  --dry-run               全部执行后撤回
  --accept-good-rows      有错误行时仍载入正确的行
  --errors 文件           错误清单的位置（errors.csv）
  --marked 文件           有错误时，另存一份标出并批注错误单元格的工作簿
  --json                  以 JSON 输出结果
  --called 名称           导入列表中显示的名称，代替路径
  --lang en|zh            提示语言
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
  },
  report: {
    en: `npm run report -- NAME [--format csv|json|xlsx] [--out FILE] [--meta] [--FILTER VALUE …]
The table of the page of that name; a wrong name or filter lists those that exist.`,
    zh: `npm run report -- 名称 [--format csv|json|xlsx] [--out 文件] [--meta] [--筛选 值 …]
与同名页面相同的表格；名称或筛选有误时会列出可用者。`,
  },
  pack: {
    en: `npm run pack -- --out FILE.pdf [--lang en|zh] [--FILTER VALUE …]
The board pack as a PDF of A4 pages, printed by the system's Chromium once every figure is there; filters as on /pack.`,
    zh: `npm run pack -- --out 文件.pdf [--lang en|zh] [--筛选 值 …]
将汇报材料输出为A4幅面的PDF：所有数字算完后由系统的Chromium打印；筛选与/pack相同。`,
  },
  seed: {
    en: `npm run seed -- [--cases N] [--seed S] [--out FOLDER]
Writes a simulated portfolio as import files, and its truth.json.`,
    zh: `npm run seed -- [--cases N] [--seed S] [--out 文件夹]
生成模拟组合的导入文件及其 truth.json。`,
  },
  verify: {
    en: `npm run verify
Recomputes episodes, credits and cells and compares them with what is stored; exit code 0 when equal.`,
    zh: `npm run verify
重新计算阶段、归属与单元并与已存数据比较；一致时退出码为0。`,
  },
  decide: {
    en: `npm run decide -- [FINDING ANSWER] [--by NAME]
Lists the findings that wait for a person, or records an answer: accept, keep, take-back.
npm run decide -- plan accept|decline|done|undo CASE … [--reason REASON] [--note TEXT] [--by NAME]
npm run decide -- plan --file ANSWERS.csv [--by NAME]
Records decisions about steps of the plan, all or none; the file has the columns case_id, answer, reason, note.`,
    zh: `npm run decide -- [事项 答复] [--by 姓名]
列出待确认事项，或记录答复：accept（以文件为准）、keep（维持审慎处理）、take-back（撤回）。
npm run decide -- plan accept|decline|done|undo 案件 … [--reason 理由] [--note 说明] [--by 姓名]
npm run decide -- plan --file 文件.csv [--by 姓名]
记录对方案措施的决定，要么全部记录，要么都不记录；文件各列为 case_id、answer、reason、note。`,
  },
  calibrate: {
    en: `npm run calibrate -- [--proof NAME …] [--portfolios N] [--from SEED] [--json]
Proofs of the estimators against simulated portfolios whose truth is known.`,
    zh: `npm run calibrate -- [--proof 名称 …] [--portfolios N] [--from 种子] [--json]
以已知真值的模拟组合检验各估计方法。`,
  },
  bench: {
    en: `npm run bench
Benchmarks, as ratios taken in one run.
npm run bench -- browse   memory of the server while somebody opens hundreds of pages
npm run bench -- figures  the figures of a running server as checksums, and what differs between two of them
npm run bench -- trees    imports and pages of two built trees, turn by turn`,
    zh: `npm run bench
性能基准，以同一次运行中的比值表示。
npm run bench -- browse   连续打开数百个页面时服务器的内存
npm run bench -- figures  运行中服务器各项数字的校验值，以及两次之间的差异
npm run bench -- trees    轮流比较两份构建的导入与页面`,
  },
  drill: {
    en: `npm run drill
What takes too long for the tests.
npm run drill -- uploads  half a million rows and two people at once, in Chromium
npm run drill -- sheets   every workbook opened by LibreOffice
npm run drill -- fuzz     ten thousand mutated files and workbooks`,
    zh: `npm run drill
耗时过长、不纳入常规测试的演练。
npm run drill -- uploads  在 Chromium 中由两人同时上传，其中一份五十万行
npm run drill -- sheets   用 LibreOffice 打开每个工作簿
npm run drill -- fuzz     一万份被改动的文件与工作簿`,
  },
  build: {
    en: `npm run build
Builds the server, the browser's files, the command line and the worker into build/.`,
    zh: `npm run build
将服务器、浏览器文件、命令行与后台程序构建到 build/。`,
  },
  check: {
    en: `npm run check
Format, lint and types.`,
    zh: `npm run check
检查格式、规范与类型。`,
  },
  test: {
    en: `npm test [-- FILE …]
Everything that CI runs: format and lint, types, unit, database, report and browser tests.`,
    zh: `npm test [-- 文件 …]
CI 的全部检查：格式与规范、类型、单元、数据库、报表与浏览器测试。`,
  },
};

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | null} null where nobody asks for help
 */
export function helpAsked(command, args) {
  if (!args.some((argument) => argument === "--help" || argument === "-h")) return null;
  const words = HELP[command];
  return words ? words[languageAsked(args)] : null;
}

/**
 * `--lang zh` or `--lang=zh`, before anything reads the arguments.
 * @param {readonly string[]} args
 * @returns {"en" | "zh"}
 */
export function languageAsked(args) {
  return /(^|\0)--lang[=\0]zh($|\0)/.test(args.join("\0")) ? "zh" : "en";
}
