/** `npm run seed`: writes a simulated portfolio as import files, with its truth beside it. */
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { readArguments, typedPath, wholeNumber } from "./arguments";

export async function runSeed(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    cases: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "data/simulated" },
  });
  const folder = typedPath(values.out);
  const cases = wholeNumber("--cases", values.cases, 1);
  const counts = await writeSimulatedPortfolio({
    folder,
    cases,
    seed: wholeNumber("--seed", values.seed, 0),
  });
  for (const [table, rows] of Object.entries(counts)) console.error(`${table}.csv: ${rows} rows`);
  console.error(`The simulated portfolio and its truth.json are in ${folder}.`);
  return 0;
}
