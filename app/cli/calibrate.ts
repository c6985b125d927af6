/** `npm run calibrate`: simulates portfolios whose truth is known, runs the product's engines over them, and says how they did. */
import { oneOf, readArguments, typedPath, wholeNumber } from "./arguments";
import { KeptWorlds } from "./calibrate/kept-worlds";
import { measuredTable } from "./calibrate/measured-line";
import { PROOFS } from "./calibrate/proofs";

/** Exit code 0 whatever is measured: what falls short is printed, not hidden behind a code. */
export async function runCalibrate(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    proof: { type: "string", multiple: true },
    portfolios: { type: "string", default: "200" },
    from: { type: "string", default: "1" },
    "through-files": { type: "string", default: "5" },
    keep: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const names = PROOFS.map(({ name }) => name);
  const chosen = values.proof?.map((name) => oneOf("--proof", name, names)) ?? names;
  const count = wholeNumber("--portfolios", values.portfolios, 1);
  const first = wholeNumber("--from", values.from, 0);
  const throughFiles = wholeNumber("--through-files", values["through-files"], 0);
  const seeds = Array.from({ length: count }, (_, place) => first + place);
  for (const { name, question, prove } of PROOFS.filter(({ name }) => chosen.includes(name))) {
    const { lines, measured, worlds } = await prove(
      seeds,
      throughFiles,
      (done) => console.error(`${name}: ${done} of ${count} portfolios`),
      values.keep === undefined ? undefined : new KeptWorlds(typedPath(values.keep), name),
    );
    console.error(`\n${question}; portfolios of seeds ${first} to ${first + count - 1}.`);
    console.log(values.json ? JSON.stringify({ proof: name, measured, worlds }) : measuredTable(lines));
  }
  return 0;
}
