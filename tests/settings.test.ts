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

  test.each([
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
