/** `npm run seed`: writes a simulated portfolio as import files, with its truth beside it. */
import { demoParametersUnder, otherParametersUnder, WORLD_SWITCH_NAMES } from "../../seeds/world-switches";
import { writeOtherPortfolio, writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { oneOf, readArguments, typedPath, wholeNumber } from "./arguments";

export async function runSeed(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    cases: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "data/simulated" },
    world: { type: "string", default: "demo" },
    switch: { type: "string", multiple: true, default: [] },
  });
  const folder = typedPath(values.out);
  const world = oneOf("--world", values.world, ["demo", "other"] as const);
  const switches = values.switch.map((name) => oneOf("--switch", name, WORLD_SWITCH_NAMES));
  const request = {
    folder,
    cases: wholeNumber("--cases", values.cases, 1),
    seed: wholeNumber("--seed", values.seed, 0),
    withActions: true,
  };
  const counts =
    world === "demo"
      ? await writeSimulatedPortfolio({ ...request, parameters: demoParametersUnder(switches) })
      : await writeOtherPortfolio({ ...request, parameters: otherParametersUnder(switches) });
  for (const [table, rows] of Object.entries(counts)) console.error(`${table}.csv: ${rows} rows`);
  console.error(`The simulated portfolio, its truth.json and its truth-actions.json are in ${folder}.`);
  return 0;
}
