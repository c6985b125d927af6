import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "~/settings.server";

describe("settings", () => {
  test("have their defaults, and an empty variable counts as unset", () => {
    expect(readSettings({ PORT: "", HOME: "/root" })).toEqual({
      port: 3000,
      host: "127.0.0.1",
      allowedHosts: [],
      databaseUrl: "file:data/recoup.db",
      currency: "CNY",
      officerHourCost: null,
      jurisdiction: "cn",
      conductRules: null,
      chromium: null,
      hasHeavyLane: true,
      heavyFromRows: 100_000,
      mail: {
        isOn: true,
        server: null,
        from: null,
        publicUrl: null,
        domains: [],
        timeZone: "Asia/Shanghai",
      },
      logLevel: "info",
      mode: "production",
    });
  });

  test("are read from the environment", () => {
    const settings = readSettings({
      PORT: "8080",
      HOST: "0.0.0.0",
      ALLOWED_HOSTS: "recoup.example, Other.example",
      DATABASE_URL: "file:/srv/recoup.db",
      CURRENCY: "JPY",
      OFFICER_HOUR_COST: "87.50",
      JURISDICTION: "eu",
      CONDUCT_RULES: "/srv/rules.json",
      HEAVY_LANE: "off",
      HEAVY_FROM_ROWS: "0",
      LOG_LEVEL: "debug",
      NODE_ENV: "development",
    });
    expect(settings).toMatchObject({ port: 8080, host: "0.0.0.0", officerHourCost: 87.5, currency: "JPY" });
    expect(settings).toMatchObject({ hasHeavyLane: false, heavyFromRows: 0 });
    expect(settings).toMatchObject({ jurisdiction: "eu", conductRules: "/srv/rules.json" });
    expect(settings.allowedHosts).toEqual(["recoup.example", "other.example"]);
  });

  test("of mail are read, whatever a password holds, and no message repeats a secret", () => {
    const { mail } = readSettings({
      SMTP_URL: "smtps://recoup:a%3Ab%40c@mail.bank.example",
      MAIL_FROM: "Recoup 清收 <recoup@bank.example>",
      MAIL_DOMAINS: "bank.example, 例子.中国",
      PUBLIC_URL: "https://recoup.bank.example/",
      TIME_ZONE: "Europe/Berlin",
      MAIL: "off",
    });
    expect(mail).toEqual({
      isOn: false,
      server: { host: "mail.bank.example", port: 465, isSecure: true, user: "recoup", password: "a:b@c" },
      from: { name: "Recoup 清收", address: "recoup@bank.example" },
      publicUrl: "https://recoup.bank.example",
      domains: ["bank.example", "xn--fsqu00a.xn--fiqs8s"],
      timeZone: "Europe/Berlin",
    });
    const plain = readSettings({ SMTP_URL: "smtp://10.0.0.5", SMTP_USER: "u", SMTP_PASSWORD: "p" }).mail
      .server;
    expect(plain).toEqual({ host: "10.0.0.5", port: 587, isSecure: false, user: "u", password: "p" });
    const wrong = () => readSettings({ SMTP_URL: "http://u:verysecret@x", MAIL_FROM: "a@b.c\r\nBcc: d@e.f" });
    expect(wrong).toThrow(/The setting SMTP_URL must be a mail server/);
    expect(wrong).toThrow(/MAIL_FROM=.* must be an address/s);
    expect(wrong).not.toThrow(/verysecret/);
  });

  test.each([
    ["PUBLIC_URL", "https://bank.example/recoup", "must be where people open Recoup"],
    ["TIME_ZONE", "Peking", "must be a time zone such as Asia/Shanghai"],
    ["MAIL_DOMAINS", "bank", "must be domains such as bank.example"],
    ["PORT", "http", "The setting PORT=http must be a whole number such as 3000."],
    ["PORT", "70000", "The setting PORT=70000 must lie between 0 and 65535."],
    ["DATABASE_URL", "postgres://x", "must be file: and a path, such as file:data/recoup.db."],
    ["CURRENCY", "RMB", "The setting CURRENCY=RMB must be a currency code of ISO 4217 such as CNY."],
    ["OFFICER_HOUR_COST", "-3", "The setting OFFICER_HOUR_COST=-3 must be an amount per hour"],
    ["LOG_LEVEL", "loud", "must be one of silent, fatal, error"],
    ["NODE_ENV", "prod", "must be production, development or test."],
  ])("a wrong %s is named in a sentence", (name, value, sentence) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(sentence);
  });

  test("every wrong setting is named at once", () => {
    expect(() => readSettings({ PORT: "x", CURRENCY: "x" })).toThrow(/PORT=x.*\n.*CURRENCY=x/);
  });
});
