/** How banks and their systems call our columns, the most usual first: for hints and drafts of profiles. */
const CASE_ID =
  "loan_id loan_no loan_number loan_account contract_no account_no account_number loannr_chkdgt debt_id";
const OFFICER = "loan_officer account_officer collector collector_id agent officer_name resource";

export const headerSynonyms = {
  cases: {
    case_id: `${CASE_ID} id`,
    borrower_id: "customer_id client_id debtor_id member_id borrower_no",
    borrower_name: "borrower customer customer_name client_name full_name debtor_name name",
    borrower_kind: "customer_type",
    region: "area state addr_state",
    branch: "branch_name office",
    officer: OFFICER,
    exposure: "balance loan_balance outstanding outstanding_balance ead total_debt amount_due chgoffpringer",
    principal: "loan_amount loan_amnt principal_amount grappv disbursementgross amount",
    annual_rate: "interest_rate int_rate rate apr",
    originated_on:
      "issue_date issue_d disbursement_date disbursementdate approvaldate effective_date loan_date released date_released",
    due_on: "due_date maturity_date maturity",
    defaulted_on:
      "default_date defaulted_at chgoffdate charge_off_date chargeoff_date npl_date overdue_since",
    security: "collateral_type guarantee_type",
    collateral_value: "collateral collateral_amount",
    cause: "default_reason reason_for_default",
    five_tier: "classification loan_class",
    closed_on: "closed_date close_date paid_off_time",
    close_reason: "closing_reason",
    product: "loan_type product_name loan_product",
    restructured_on: "restructuring_date",
  },
  activities: {
    activity_id: "event_id attempt_id contact_id action_id",
    case_id: CASE_ID,
    on: "date timestamp event_time time attempt_date contact_date action_date",
    method: "activity action event method_name contact_type strategy",
    officers: `${OFFICER} officer`,
    minutes: "duration minutes_spent duration_minutes",
    cost: "costs expense",
    channel: "contact_channel",
    outcome: "result",
    note: "comment comments remark remarks notes",
  },
  receipts: {
    receipt_id: "payment_id transaction_id",
    case_id: CASE_ID,
    on: "payment_date paid_on date paid_date transaction_date",
    amount: "amount_paid paid_amount payment payment_amount",
    kind: "payment_type payment_method",
  },
};
