/** 各行及其系统对各列的叫法，按常见程度排列；用于提示与起草映射配置，不据此认定表头。 */
import type { HeaderSynonyms } from "../shape";

const CASE_ID = "借据号 借据编号 贷款编号 贷款账号 贷款号 合同号 合同编号 业务编号 案件号 案号";
const OFFICER = "客户经理 管户经理 管户人 管户员 责任人 经办人 清收责任人 清收人员 催收员 催收人";

export const headerSynonyms: HeaderSynonyms = {
  cases: {
    case_id: CASE_ID,
    borrower_id: "客户号 客户编号 客户代码 客户id 证件号码 身份证号 身份证号码",
    borrower_name: "客户名称 客户姓名 借款人 借款人姓名 借款人名 户名 姓名",
    borrower_kind: "客户类型 客户类别 借款人性质",
    region: "区域 片区 所属地区 所属区域",
    branch:
      "经办机构 经办支行 支行 机构 机构名称 所属机构 管户机构 开户机构 贷款机构 放款机构 入账机构 核算机构 归属机构 网点 网点名称",
    officer: OFFICER,
    exposure: "不良余额 不良贷款余额 贷款余额 欠款余额 本金余额 余额 违约金额 欠款总额 风险敞口 未还余额",
    principal: "贷款金额 借款金额 合同金额 放款金额 贷款本金 借据金额",
    annual_rate: "利率 执行利率 执行年利率 年化利率 贷款利率 合同利率",
    originated_on: "发放日 放款日期 放款日 借款日期 贷款发放日 贷款发放日期 借据起始日",
    due_on: "到期日 贷款到期日 贷款到期日期 借据到期日 合同到期日",
    defaulted_on:
      "转不良日期 转不良时间 不良日期 形成不良日期 不良形成日期 进入不良日期 转入不良日期 纳入不良日期 逾期日期 逾期起始日 首次逾期日期 违约日",
    security: "担保类型 主要担保方式 担保",
    collateral_value: "抵押物价值 押品评估价值 押品评估价 评估价值",
    cause: "不良原因 不良成因 成因 形成原因 不良形成原因 逾期原因",
    five_tier: "五级分类结果 风险分类 贷款分类 五级",
    closed_on: "结清日期 结清日 结案日 核销日期",
    close_reason: "结案方式 处置结果",
    product: "产品 产品名称 贷款品种 业务品种 贷款种类",
    restructured_on: "重组日 展期日期",
  },
  activities: {
    activity_id: "行动编号 记录编号 催收编号 催收记录编号",
    case_id: CASE_ID,
    on: "行动日期 催收日期 催收时间 联系日期 联系时间 跟进日期 走访日期",
    method: "催收方式 清收方式 清收措施 催收措施 措施 处置方式",
    officers: `${OFFICER} 参与人员`,
    minutes: "时长 用时 耗时 时长分钟",
    cost: "费用 催收费用 行动费用",
    channel: "联系方式 催收渠道",
    outcome: "催收结果 跟进结果 联系结果",
    note: "备注 催收情况 跟进情况 催收记录",
  },
  receipts: {
    receipt_id: "流水号 还款编号 还款流水号 回收编号 交易流水号",
    case_id: CASE_ID,
    on: "还款日期 还款日 回款日期 收款日期 入账日期 回收日期 交易日期 还款时间",
    amount: "还款金额 回款金额 收款金额 回收金额 入账金额 交易金额 本次还款",
    kind: "还款方式 还款类型 回收方式",
  },
};
