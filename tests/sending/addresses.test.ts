/** What is an address of mail, and what could smuggle another line or another receiver into one. */
import { expect, test } from "vitest";
import { oneLine, receiversIn, wireAddress } from "~/domain/sending";

test("addresses are checked, and a Chinese domain is written as mail servers read it", () => {
  expect(wireAddress("zhang.san+npl@Bank.Example")).toBe("zhang.san+npl@bank.example");
  expect(wireAddress("zhang.san@例子.中国")).toBe("zhang.san@xn--fsqu00a.xn--fiqs8s");
  for (const wrong of [
    "",
    "a",
    "a@",
    "@b.example",
    "a@b",
    "a@b..example",
    "a@-b.example",
    "a@127.0.0.1",
    "a@[127.0.0.1]",
    "a@b.example:25",
    "a@b.example/x",
    "a@u:p@b.example",
    "a..b@b.example",
    "张三@例子.中国",
    "a b@c.example",
    "a@b.example\r\nBcc: c@d.example",
    "a\r\nBcc:c@d.example",
    "<a@b.example>",
    "a@b.example>",
    "a@%0d%0ab.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(64)}.example`,
    `a@${"b.".repeat(130)}example`,
  ])
    expect(wireAddress(wrong), wrong).toBeNull();
});

test("several are parted by commas, semicolons and lines, each once; a name stays on its line", () => {
  expect(receiversIn(" a@b.example, c@d.example；A@b.example\nе@f.example ")).toEqual([
    "A@b.example",
    "c@d.example",
    "е@f.example",
  ]);
  expect(oneLine("Monday\r\nBcc: x@y.example\u2028\u0000 letter")).toBe("Monday Bcc: x@y.example letter");
});
