/** Files in the shapes of real ones (rows made up), each through a profile as a person would write it. */
import { expect, test } from "vitest";
import { folderOf } from "./imported";
import { day, loaded } from "./shaped";

test("debtors, attempts and payments in three files", async () => {
  const folder = folderOf({
    "debtors.csv": "debtor_id,total_debt,days_overdue\n1,29101,90\n2,500.5,120\n",
    "attempts.csv":
      "debtor_id,attempt_date,collector_id,channel,result\n1,03/11/2023,31,Phone,No Answer\n2,06/04/2023,29,SMS,Promise\n",
    "payments.csv": "debtor_id,payment_date,amount_paid\n1,04/11/2023,1537\n1,05/12/2023,3730\n",
  });
  const { rows } = await loaded([folder], {
    name: "Debtors",
    currency: "USD",
    dateFormats: ["DD/MM/YYYY"],
    columns: "ignore",
    createMethods: [{ code: "agency-attempt" }],
    tables: [
      {
        table: "cases",
        source: "debtors.csv",
        fields: {
          case_id: "debtor_id",
          borrower_id: "debtor_id",
          exposure: "total_debt",
          defaulted_on: { assumed: "2022-12-31" },
        },
      },
      {
        table: "activities",
        source: "attempts.csv",
        fields: {
          case_id: "debtor_id",
          on: "attempt_date",
          method: { constant: "agency-attempt" },
          officers: "collector_id",
          channel: { column: "channel", values: { phone: "call", sms: "letter" } },
          outcome: { column: "result", values: { "no answer": "none", promise: "promise" } },
        },
      },
      {
        table: "receipts",
        source: "payments.csv",
        fields: { case_id: "debtor_id", on: "payment_date", amount: "amount_paid" },
      },
    ],
  });
  expect(rows(`SELECT ${day("day")}, channel, outcome FROM activities ORDER BY day`)).toEqual([
    ["2023-04-06", "letter", "promise"],
    ["2023-11-03", "call", "none"],
  ]);
  expect(rows("SELECT sum(amount_minor) FROM receipts")).toEqual([[526700]]);
});

test("the list of the US SBA: 16-Aug-10 and $60,000.00", async () => {
  const folder = folderOf({
    "sba.csv":
      "LoanNr_ChkDgt,Name,City,State,Bank,ApprovalDate,ChgOffDate,DisbursementGross,ChgOffPrinGr,MIS_Status\n" +
      '1000014003,ABC HOBBYCRAFT,EVANSVILLE,IN,FIFTH THIRD,28-Feb-97,16-Aug-10,"$60,000.00 ","$33,410.50 ",CHGOFF\n' +
      '1000024006,LANDMARK BAR,NEW PARIS,IN,1ST SOURCE,28-Feb-97,,"$40,000.00 ","$0.00 ",P I F\n',
  });
  const { rows } = await loaded([folder], {
    name: "SBA",
    currency: "USD",
    dateFormats: ["D-MMM-YY"],
    columns: "ignore",
    tables: [
      {
        table: "cases",
        where: [{ column: "MIS_Status", is: "CHGOFF" }],
        fields: {
          case_id: "LoanNr_ChkDgt",
          borrower_id: "LoanNr_ChkDgt",
          borrower_name: "Name",
          region: "State",
          branch: "Bank",
          principal: "DisbursementGross",
          exposure: "ChgOffPrinGr",
          originated_on: "ApprovalDate",
          defaulted_on: "ChgOffDate",
        },
      },
    ],
  });
  expect(
    rows(
      `SELECT code, principal_minor, exposure_minor, ${day("originated_day")}, ${day("defaulted_day")} FROM recovery_cases`,
    ),
  ).toEqual([["1000014003", 6000000, 3341050, "1997-02-28", "2010-08-16"]]);
});

test("Kaggle's loan payments: moments, and six headers without a name", async () => {
  const folder = folderOf({
    "payments.csv":
      "Loan_ID,loan_status,Principal,effective_date,due_date,paid_off_time,past_due_days,,,,,,\n" +
      "xqd20166231,COLLECTION,1000,9/8/2016,10/7/2016,9/14/2016 19:31,2,,,,,,\n" +
      "xqd20160003,COLLECTION,800,9/8/2016,10/7/2016,,75,,,,,,\n",
  });
  const { rows, notes } = await loaded([folder], {
    name: "Loan payments",
    currency: "USD",
    dateFormats: ["M/D/YYYY", "M/D/YYYY H:mm"],
    tables: [
      {
        table: "cases",
        fields: {
          case_id: "Loan_ID",
          borrower_id: "Loan_ID",
          exposure: "Principal",
          originated_on: "effective_date",
          due_on: "due_date",
          defaulted_on: "due_date",
        },
      },
      {
        table: "receipts",
        where: [{ column: "paid_off_time", isEmpty: false }],
        fields: { case_id: "Loan_ID", on: "paid_off_time", amount: "Principal" },
      },
    ],
  });
  expect(rows(`SELECT ${day("day")}, amount_minor FROM receipts`)).toEqual([["2016-09-14", 100000]]);
  expect(notes).toEqual(["columns not used: loan_status, past_due_days"]);
});

test("Lending Club: Aug-2015 is the first of the month, 13.33 a rate in per cent", async () => {
  const folder = folderOf({
    "accepted.csv":
      "id,loan_amnt,term,int_rate,issue_d,addr_state,last_pymnt_d,out_prncp\n" +
      "68407277,3600,36 months,13.33,Aug-2015,PA,Jan-2019,421.72\n68355089,24700,36 months,11.99%,Dec-2015,SD,n/a,100\n",
  });
  const { rows } = await loaded([folder], {
    name: "Lending Club",
    currency: "USD",
    dateFormats: ["MMM-YYYY"],
    empty: ["n/a"],
    tables: [
      {
        table: "cases",
        fields: {
          case_id: "id",
          borrower_id: "id",
          principal: "loan_amnt",
          exposure: "out_prncp",
          annual_rate: { column: "int_rate", unit: "%" },
          originated_on: "issue_d",
          defaulted_on: { assumed: "2019-01-01" },
        },
      },
    ],
  });
  const { assumptions } = JSON.parse(
    (rows("SELECT json_object('assumptions', json(assumptions)) FROM portfolio") as [string][])[0]![0],
  );
  expect(assumptions).toEqual([
    { table: "cases", field: "originated_on", value: "MMM-YYYY" },
    { table: "cases", field: "defaulted_on", value: "2019-01-01" },
  ]);
  expect(rows(`SELECT annual_rate, ${day("originated_day")} FROM recovery_cases ORDER BY code`)).toEqual([
    [0.1199, "2015-12-01"],
    [0.1333, "2015-08-01"],
  ]);
});

test("a Loandisk export: negative balances are left out by a comparison", async () => {
  const folder = folderOf({
    "loans.csv":
      "View,Name,Loan#,Released,Maturity,Principal,Interest Rate,Balance,Last Payment,Status\n" +
      '"",Jane Roe,1000023,14/02/2023,14/08/2023,"5,000.00",20%/Year,"1,250.75",02/06/2023,Past Maturity\n' +
      '"",John Doe,1000024,14/02/2023,14/08/2023,"5,000.00",20%/Year,-75.50,02/06/2023,Fully Paid\n',
  });
  const { rows } = await loaded([folder], {
    name: "Loandisk",
    currency: "USD",
    dateFormats: ["DD/MM/YYYY"],
    strip: ["/Year"],
    columns: "ignore",
    tables: [
      {
        table: "cases",
        where: [{ column: "Balance", ">": 0 }],
        fields: {
          case_id: "Loan#",
          borrower_id: "Name",
          borrower_name: "Name",
          exposure: "Balance",
          annual_rate: "Interest Rate",
          originated_on: "Released",
          due_on: "Maturity",
          defaulted_on: "Maturity",
        },
      },
    ],
  });
  expect(rows("SELECT code, exposure_minor, annual_rate FROM recovery_cases")).toEqual([
    ["1000023", 125075, 0.2],
  ]);
});

test("Berka's table of loans: 930705", async () => {
  const folder = folderOf({
    "loan.asc":
      '"loan_id";"account_id";"date";"amount";"duration";"payments";"status"\n' +
      '5314;1787;930705;96396;12;8033.00;"B"\n5316;1801;930711;165960;36;4610.00;"A"\n',
  });
  const { rows } = await loaded([folder], {
    name: "Berka",
    currency: "CZK",
    columns: "ignore",
    tables: [
      {
        table: "cases",
        where: [{ column: "status", is: ["B", "D"] }],
        fields: {
          case_id: "loan_id",
          borrower_id: "account_id",
          exposure: "amount",
          defaulted_on: { column: "date", dateFormats: ["YYMMDD"] },
        },
      },
    ],
  });
  expect(rows(`SELECT code, ${day("defaulted_day")} FROM recovery_cases`)).toEqual([["5314", "1993-07-05"]]);
});

test("an event log with times and a zone, across a change of the clocks", async () => {
  const folder = folderOf({
    "events.csv":
      "case:concept:name,concept:name,org:resource,time:timestamp\n" +
      "A-1,open,Ann,2023-03-25T23:30:00+00:00\nA-1,visit,Bob,2023-03-26T08:15:00.123+02:00\nA-1,call,Bob,2023-03-24T22:45:00Z\n",
  });
  const { rows } = await loaded([folder], {
    name: "Event log",
    currency: "EUR",
    zone: "Europe/Vienna",
    createMethods: true,
    tables: [
      {
        table: "cases",
        where: [{ column: "concept:name", is: "open" }],
        fields: {
          case_id: "case:concept:name",
          borrower_id: "case:concept:name",
          exposure: { constant: "1" },
          defaulted_on: "time:timestamp",
        },
      },
      {
        table: "activities",
        where: [{ column: "concept:name", isNot: "open" }],
        fields: {
          case_id: "case:concept:name",
          on: "time:timestamp",
          method: "concept:name",
          officers: "org:resource",
        },
      },
    ],
  });
  expect(rows(`SELECT ${day("defaulted_day")} FROM recovery_cases`)).toEqual([["2023-03-26"]]);
  expect(rows(`SELECT ${day("day")}, minute_of_day FROM activities ORDER BY day`)).toEqual([
    ["2023-03-24", 23 * 60 + 45],
    ["2023-03-26", 8 * 60 + 15],
  ]);
});
