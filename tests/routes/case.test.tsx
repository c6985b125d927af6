import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { CasePage } from "~/routes/cases.$caseId/case-page";
import { loader } from "~/routes/cases.$caseId/route";
import { rendered, textOf } from "../components/rendered";
import { factsOf } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { storiedCase } from "../support/storied-case";

type Data = Omit<ComponentProps<typeof CasePage>, "format">;

const database = storiedCase();
afterAll(() => database.close());
beforeEach(() => servePagesFrom(database));

async function page(caseId: string, search = "", language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, `/cases/${encodeURIComponent(caseId)}${search}`, { caseId });
  return rendered(<CasePage format={format(language, "CNY")} {...data} />, "/cases/S");
}

const part = (markup: string, from: string, to = "</figure>") =>
  textOf(markup.slice(markup.indexOf(from)).split(to)[0] ?? "");

describe("the page of a case", () => {
  test("says what is owed, and computes it in words", async () => {
    const text = textOf(await page("S"));
    expect(text).toContain(
      "Zhou owes ¥808.00, 181 days past due. ¥243.00 received of ¥1,000.00 owed at default, after 3 activities under 3 methods.",
    );
    expect(text).toContain(
      "¥1,000.00 owed at default + ¥8.00 charged since − ¥200.00 received since = ¥808.00 outstanding.",
    );
    expect(text).toContain("¥43.00 is not part of this sum");
    expect(textOf(await page("S", "?lang=zh", "zh"))).toContain(
      "违约敞口¥1,000.00 + 其后计收¥8.00 − 其后收回¥200.00 = 未偿余额¥808.00。",
    );
  });

  test("lists every receipt with its credits, adding up", async () => {
    const receipts = part(await page("S"), 'id="receipts"');
    expect(receipts).toContain("5 Mar 2024 R1 ¥100.01");
    expect(receipts).toContain("¥33.34 ¥33.34 ¥33.33");
    expect(receipts).toContain("−¥100.01 reverses R1");
    expect(receipts).toContain("¥3.00 before default No method Nobody –");
    expect(receipts).toContain("new loan; on a linked new loan");
    expect(receipts).toMatch(/Total ¥243\.00 ¥243\.00$/);
    expect(part(await page("S"), 'id="credits"')).toMatch(/Total ¥243\.00$/);
  });

  test("shows an episode's receipts within the horizon asked for", async () => {
    const within = async (search: string) => part(await page("S", search), 'id="episodes"');
    expect(await within("?horizon=30")).toContain("Received within 30 days");
    // 20,000 on 2 April, and no more within 30 days of 28 March.
    expect(await within("?horizon=30")).toMatch(/28 Mar 2024 Routine contact 1 5 ¥0\.10 ¥200\.00 ¥240\.00/);
    expect(await within("")).toMatch(/28 Mar 2024 Routine contact 1 5 ¥0\.10 ¥240\.00 so far ¥240\.00/);
  });

  test("says in words what is doubtful", async () => {
    const findings = part(await page("S"), 'class="case-findings"', "</section>");
    expect(findings).toContain("Receipt before default");
    expect(findings).toContain("1 row, for example R0");
    expect(findings).toContain("Carried as special mention, but 181 days past due require substandard.");
    expect(part(await page("T/2"), 'class="case-findings"', "</section>")).toContain(
      "No contradiction in the data of this case",
    );
  });

  test("says what the data do not have instead of showing empty tables", async () => {
    const text = textOf(await page("T/2"));
    expect(text).toContain(
      "Not in the data: assignments, receipts, charges, new money, promises, complaints.",
    );
    expect(text).toContain("1 other case of Zhou");
    expect(text).toContain("Nothing received yet of ¥80.00 owed at default");
  });

  test("shows a closed case as closed, and what was never paid", async () => {
    const closed = storiedCase();
    const facts = factsOf(closed);
    facts.recoveryCase("Z", {
      defaulted: "2024-01-01",
      exposureMinor: 5000,
      closed: "2024-05-01",
      closeReason: "written-off",
      name: "Qian",
    });
    facts.receipt("Z", "2024-02-01", 1000);
    facts.derive();
    servePagesFrom(closed);
    const text = textOf(await page("Z"));
    expect(text).toContain("Qian: closed on 1 May 2024, written off, ¥40.00 was never paid.");
    expect(text).not.toContain("Days past due");
    closed.close();
  });

  test("leads every mark of the picture to a line that exists", async () => {
    const markup = await page("S");
    const picture = markup.slice(markup.indexOf('class="time-line-scroll"')).split("</section>")[0] ?? "";
    const targets = [...picture.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    // Two holds, three episodes, three acts, five receipts and one advance.
    expect(targets).toHaveLength(14);
    for (const id of targets) expect(markup).toContain(`<tr id="${id}"`);
    const labels = [...picture.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => textOf(label ?? ""));
    expect(labels).toContain("20 Mar 2024, Mediation by o2, 60 min.".replace("60 min", "1 h"));
    expect(labels).toContain("8 Mar 2024, ¥100.01 reversed, credited to Group attack.");
    expect(labels).toContain("10 May 2024, ¥60.00 newly lent.");
  });

  test("is not there for an id that nobody loaded", async () => {
    const missing = await loaded(loader, "/cases/X", { caseId: "X" }).catch((thrown: Response) => thrown);
    expect(missing).toMatchObject({ status: 404 });
  });
});
