/**
 * The heavy lane: one worker thread that computes one thing at a time, so that pages never wait for it. Equal questions
 * are computed once; a question that nobody waits for any more is given up.
 */
import type { FailureReason, HeavyAnswer } from "~/domain/heavy-answer";
import type { Question, Word } from "./messages.server";
import { openStreams } from "./open-streams.server";
import { recentAnswers } from "./recent-answers";
import { Cancelled, PortfolioChanged } from "./task.server";
import { workerLink } from "./worker-link.server";

export interface HeavyLane {
  /** The database's file that it answers about. */
  readonly file: string;
  /** The answer where it was given before; undefined otherwise. Begins nothing. */
  recall(question: Question): unknown;
  /** An answer found elsewhere. */
  keep(question: Question, result: unknown): void;
  /** The answer, or what is known of it; begins it where needed. Who looks again now and then counts as waiting. */
  ask(question: Question): HeavyAnswer<unknown>;
  /** Waits for the answer. @throws PortfolioChanged, HeavyFailure, or Cancelled once `signal` aborts */
  wait(question: Question, signal?: AbortSignal): Promise<unknown>;
  /** Pieces as they are taken, with at most two made ahead; given up when the loop ends or `signal` aborts. */
  stream(question: Question, signal?: AbortSignal): AsyncGenerator<Uint8Array>;
  /** Answers everybody who waits that the server is being stopped; what is read piece by piece goes on. */
  sendHome(): void;
  stop(): Promise<void>;
}

export interface LaneOptions {
  file: string;
  /** The worker's bundled program. */
  script: string;
  /** Tells the log what went wrong. */
  onFailure?(task: string, story: string): void;
  /** How long a page that looked once counts as waiting. */
  patienceMs?: number;
  /** How long a failure is told before the question is asked anew. */
  failureKeptMs?: number;
  /** How long the worker may have nothing to do before it gives its memory back. */
  idleMs?: number;
}

/** The computation failed; the story is for the log. */
export class HeavyFailure extends Error {
  override readonly name = "HeavyFailure";
  constructor(
    readonly reason: FailureReason,
    story: string,
  ) {
    super(story);
  }
}

/** Longer than a fit should take, so that who leaves a page finds the answer on return. */
const PATIENCE_MS = 60_000;
const FAILURE_KEPT_MS = 10_000;
/** A fit leaves hundreds of megabytes behind, which would stay taken until the next one. */
const IDLE_MS = 60_000;
const ANSWERS_KEPT = 50;
const STOP_PATIENCE_MS = 2000;
const SWEEP_EVERY_MS = 1000;

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
  /** Aborts when he goes away. */
  signal: AbortSignal | undefined;
}

interface Job {
  id: number;
  question: Question;
  /** Null while it is running but has not said. */
  share: number | null;
  lookedAt: number;
  waiters: Set<Waiter>;
  isCancelled: Int32Array<SharedArrayBuffer>;
}

export function heavyLane(options: LaneOptions): HeavyLane {
  const { file, script, onFailure = () => {} } = options;
  const { patienceMs = PATIENCE_MS, failureKeptMs = FAILURE_KEPT_MS, idleMs = IDLE_MS } = options;
  const answers = recentAnswers(ANSWERS_KEPT);
  const failures = new Map<string, { reason: FailureReason; until: number }>();
  const jobs = new Map<string, Job>();
  let running: Job | null = null;
  let serial = 0;
  const link = workerLink({ script, workerData: { file }, onWord, onEnd });
  const streams = openStreams(link, () => ++serial);
  let busyAt = performance.now();
  const sweep = setInterval(tidyUp, Math.min(SWEEP_EVERY_MS, patienceMs, idleMs)).unref();

  const recall = ({ version, key }: Question) => answers.get(version, key);
  const keep = ({ version, key }: Question, result: unknown) => answers.keep(version, key, result);

  function ask(question: Question): HeavyAnswer<unknown> {
    const result = recall(question);
    if (result !== undefined) return { state: "ready", result };
    const failure = failures.get(nameOf(question));
    if (failure && failure.until > performance.now()) return { state: "failed", reason: failure.reason };
    const job = jobOf(question);
    job.lookedAt = performance.now();
    return { state: "computing", progress: progressOf(job) };
  }

  async function wait(question: Question, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted) throw new Cancelled("the reader had gone before the question was asked");
    const result = recall(question);
    if (result !== undefined) return result;
    const job = jobOf(question);
    const answer = new Promise((resolve, reject) => job.waiters.add({ resolve, reject, signal }));
    signal?.addEventListener("abort", giveUpForgotten);
    return answer.finally(() => signal?.removeEventListener("abort", giveUpForgotten));
  }

  function jobOf(question: Question): Job {
    const known = jobs.get(nameOf(question));
    if (known) return known;
    const isCancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const [share, lookedAt] = [null, Number.NEGATIVE_INFINITY];
    const job: Job = { id: ++serial, question, share, lookedAt, waiters: new Set(), isCancelled };
    jobs.set(nameOf(question), job);
    runNext();
    return job;
  }

  function progressOf(job: Job) {
    const ahead = running === job ? 0 : waiting().indexOf(job) + Number(running !== null);
    return { share: job.share, ahead };
  }

  /** In the order of their turns: the long ones last, else as they came. */
  function waiting(): Job[] {
    return [...jobs.values()]
      .filter((job) => job !== running)
      .sort((one, other) => Number(one.question.isLong) - Number(other.question.isLong));
  }

  /** A job that was given up may still be running. */
  function isListed(job: Job): boolean {
    return jobs.get(nameOf(job.question)) === job;
  }

  function runNext(): void {
    const [next] = waiting();
    if (running !== null || next === undefined) return;
    running = next;
    busyAt = performance.now();
    link.send({ kind: "run", id: next.id, question: next.question, isCancelled: next.isCancelled });
  }

  function onWord(word: Word): void {
    if (streams.onWord(word)) return;
    if (word.id !== running?.id) return;
    const job = running;
    if (word.kind === "progress") job.share = word.share;
    if (word.kind === "done") {
      const result: unknown = JSON.parse(word.result);
      keep(job.question, result);
      end(job, (waiter) => waiter.resolve(result));
    }
    if (word.kind === "ended") endWithout(job, word.why, word.story);
  }

  function endWithout(job: Job, why: "cancelled" | "changed" | FailureReason, story: string): void {
    if (why !== "cancelled" && why !== "changed") noteFailure(job, why, story);
    const error =
      why === "cancelled"
        ? new Cancelled(story)
        : why === "changed"
          ? new PortfolioChanged(story)
          : new HeavyFailure(why, story);
    end(job, (waiter) => waiter.reject(error));
  }

  function noteFailure({ question }: Job, reason: FailureReason, story: string): void {
    onFailure(question.task, story);
    for (const [name, { until }] of failures) if (until <= performance.now()) failures.delete(name);
    failures.set(nameOf(question), { reason, until: performance.now() + failureKeptMs });
  }

  function end(job: Job, tell: (waiter: Waiter) => void): void {
    if (isListed(job)) jobs.delete(nameOf(job.question));
    if (running === job) running = null;
    for (const waiter of job.waiters) tell(waiter);
    runNext();
  }

  function onEnd(story: string): void {
    streams.breakOff(story);
    if (running) endWithout(running, "broke-off", story);
  }

  function tidyUp(): void {
    giveUpForgotten();
    if (running !== null || streams.areOpen()) busyAt = performance.now();
    else if (performance.now() - busyAt > idleMs) void link.stop(STOP_PATIENCE_MS);
  }

  /** Waiters that went away, and then jobs without any. */
  function giveUpForgotten(): void {
    const since = performance.now() - patienceMs;
    for (const [name, job] of jobs) {
      for (const waiter of job.waiters) {
        if (!waiter.signal?.aborted) continue;
        job.waiters.delete(waiter);
        waiter.reject(new Cancelled("the reader has gone"));
      }
      if (job.waiters.size > 0 || job.lookedAt > since) continue;
      jobs.delete(name);
      Atomics.store(job.isCancelled, 0, 1);
    }
  }

  function sendHome(): void {
    for (const job of jobs.values()) {
      Atomics.store(job.isCancelled, 0, 1);
      for (const waiter of job.waiters) waiter.reject(new Cancelled("the server is being stopped"));
    }
    jobs.clear();
  }

  async function stop(): Promise<void> {
    clearInterval(sweep);
    sendHome();
    streams.breakOff("the server is being stopped");
    await link.stop(STOP_PATIENCE_MS);
  }

  return { file, recall, keep, ask, wait, stream: streams.stream, sendHome, stop };
}

function nameOf({ key, version }: Question): string {
  return `${version} ${key}`;
}
