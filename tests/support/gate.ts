/** A promise that the test keeps or breaks when it likes. */
export interface Gate<Result> {
  promise: Promise<Result>;
  open(result: Result): void;
  refuse(error: Error): void;
}

export function gate<Result = void>(): Gate<Result> {
  const made = {} as Gate<Result>;
  made.promise = new Promise((resolve, reject) => {
    made.open = resolve;
    made.refuse = reject;
  });
  return made;
}
