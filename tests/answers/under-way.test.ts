import { expect, test } from "vitest";
import { Cancelled } from "~/answers/broken-off.server";
import { underWay } from "~/answers/under-way.server";
import { gate } from "../support/gate";

test("who comes while the work runs waits for it; who comes after begins it again", async () => {
  const under = underWay();
  let times = 0;
  const work = async () => ++times;
  expect(
    await Promise.all([
      under.join("one", undefined, work),
      under.join("one", undefined, work),
      under.join("two", undefined, work),
    ]),
  ).toEqual([1, 1, 2]);
  expect(await under.join("one", undefined, work)).toBe(3);
});

test("a failure is everybody's, and is not kept", async () => {
  const under = underWay();
  const failing = async () => {
    throw new Error("no such luck");
  };
  const both = [under.join("one", undefined, failing), under.join("one", undefined, failing)];
  for (const { status } of await Promise.allSettled(both)) expect(status).toBe("rejected");
  expect(await under.join("one", undefined, async () => "there")).toBe("there");
});

test("work is cancelled once everybody has gone, and begun again for a visitor who came too late to hear of it", async () => {
  const under = underWay();
  const gone = new AbortController();
  const held = gate();
  let begun = 0;
  const work = async (check: () => void) => {
    begun += 1;
    check();
    await held.promise;
    check();
    return begun;
  };
  const first = under.join("one", gone.signal, work);
  const failed = expect(first).rejects.toThrow(Cancelled);
  gone.abort();
  held.open();
  await failed;
  expect(begun).toBe(1);

  // As where the work stands on the reading of somebody else, who went.
  const broken = gate<number>();
  const theirs = under.join("two", gone.signal, () => broken.promise);
  const his = under.join("two", undefined, work);
  broken.refuse(new Cancelled("the reader has gone"));
  await expect(theirs).rejects.toThrow(Cancelled);
  expect(await his).toBe(2);
});
