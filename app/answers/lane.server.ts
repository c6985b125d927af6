/**
 * A lane: one worker thread that computes one thing at a time, so that pages never wait for it. Equal questions are
 * computed once; visitors take turns; what nobody waits for is cancelled, and so is what takes too long.
 */
import type { FailureReason, HeavyAnswer } from "~/domain/heavy-answer";
import { Cancelled, LaneFailure, PortfolioChanged } from "./broken-off.server";
import { begunAgain, cancel, type Job, newJob, type Waiter } from "./job.server";
import { keptFailures } from "./kept-failures.server";
import { type Errand, type FlowErrand, nameOf, type Word } from "./messages.server";
import { openStreams } from "./open-streams.server";
import { NOBODY, turns } from "./turns";
import { workerLink } from "./worker-link.server";

type NotThere = Exclude<HeavyAnswer<never>, { state: "ready" }>;

export interface Lane {
  /** How far the answer is; begins it where needed. Who looks again now and then counts as waiting. */
  look(errand: Errand, visitor: string): NotThere;
  /** Waits for the answer, as JSON. @throws PortfolioChanged, LaneFailure, or Cancelled once `signal` aborts */
  wait(errand: Errand, visitor: string, signal?: AbortSignal): Promise<string>;
  /** Pieces as they are taken, with at most two made ahead; cancelled when the loop ends or `signal` aborts. */
  flow(errand: FlowErrand, signal?: AbortSignal): AsyncGenerator<Uint8Array>;
  /** Answers everybody who waits that the server is being stopped; what is read piece by piece goes on. */
  dismiss(): void;
  stop(): Promise<void>;
}

export interface LaneOptions {
  /** The worker's bundled program, and what it is given at its start. */
  script: string;
  workerData: unknown;
  /** Size of what it reads: a large portfolio may take more memory. */
  portfolioBytes?(): number;
  /** Writes to the log what went wrong. */
  onFailure?(report: string, story: string): void;
  /** How long somebody who looked once counts as waiting. */
  patienceMs?: number;
  /** How long a failure is said before the question is asked again. */
  failureKeptMs?: number;
  /** How long the worker may have nothing to do before it gives its memory back. */
  idleMs?: number;
  /** How long one answer may take. */
  mostMs?: number;
  /** How many questions may wait, of everybody and of one visitor. */
  mostWaiting?: number;
  mostWaitingOfOne?: number;
}

/** Longer than a fit should take, so that who leaves a page finds the answer on return. */
const PATIENCE_MS = 60_000;
const FAILURE_KEPT_MS = 10_000;
/** What took too long once does so again. */
const TOO_LONG_KEPT_MS = 3_600_000;
/** A fit leaves hundreds of megabytes behind, which would stay taken until the next one. */
const IDLE_MS = 60_000;
const MOST_MS = 20 * 60_000;
const MOST_WAITING = 60;
const MOST_WAITING_OF_ONE = 12;
const STOP_PATIENCE_MS = 2000;
const SWEEP_EVERY_MS = 1000;

export function lane(options: LaneOptions): Lane {
  const { script, workerData, portfolioBytes, onFailure = () => {} } = options;
  const { patienceMs = PATIENCE_MS, failureKeptMs = FAILURE_KEPT_MS, idleMs = IDLE_MS } = options;
  const { mostMs = MOST_MS, mostWaiting = MOST_WAITING, mostWaitingOfOne = MOST_WAITING_OF_ONE } = options;
  const failures = keptFailures();
  const jobs = new Map<string, Job>();
  const order = turns<Job>();
  let running: Job | null = null;
  let startedAt = 0;
  let serial = 0;
  const link = workerLink({ script, workerData, portfolioBytes, onWord, onEnd });
  const streams = openStreams(link, () => ++serial);
  let busyAt = performance.now();
  const sweep = setInterval(tidyUp, Math.min(SWEEP_EVERY_MS, patienceMs, idleMs, mostMs)).unref();

  function look(errand: Errand, visitor: string): NotThere {
    const failure = failures.of(errand);
    if (failure !== null) return { state: "failed", reason: failure };
    const job = jobOf(errand, visitor);
    if (job === null) return { state: "failed", reason: "too-many" };
    job.lookedAt = performance.now();
    return { state: "computing", progress: progressOf(job) };
  }

  async function wait(errand: Errand, visitor: string, signal?: AbortSignal): Promise<string> {
    if (signal?.aborted) throw new Cancelled("the reader had gone before the question was asked");
    if (failures.of(errand) === "too-long") throw new LaneFailure("too-long", "it took too long before");
    const job = jobOf(errand, visitor);
    if (job === null) throw new LaneFailure("too-many", "too many questions wait already");
    const answer = new Promise<string>((resolve, reject) => job.waiters.add({ resolve, reject, signal }));
    signal?.addEventListener("abort", giveUpForgotten);
    return answer.finally(() => signal?.removeEventListener("abort", giveUpForgotten));
  }

  /** Null where no more may wait. */
  function jobOf(errand: Errand, visitor: string): Job | null {
    const known = jobs.get(nameOf(errand));
    if (known) {
      known.visitors.add(visitor);
      if (known !== running) giveWay();
      return known;
    }
    const waiting = waitingJobs();
    const ofOne = waiting.filter(({ visitors }) => visitors.has(visitor));
    if (visitor !== NOBODY && (waiting.length >= mostWaiting || ofOne.length >= mostWaitingOfOne))
      return null;
    const job = newJob(++serial, errand, visitor);
    jobs.set(nameOf(errand), job);
    giveWay();
    runNext();
    return job;
  }

  /** The server's own question stops for anybody else's; it begins again when nobody else waits. */
  function giveWay(): void {
    if (running === null || !order.isOfNobody(running)) return;
    if (![...jobs.values()].some((job) => !order.isOfNobody(job))) return;
    running.gaveWay = true;
    cancel(running);
  }

  function progressOf(job: Job) {
    const ahead = running === job ? 0 : order.inTurn(waitingJobs()).indexOf(job) + Number(running !== null);
    return { share: job.share, ahead };
  }

  function waitingJobs(): Job[] {
    return [...jobs.values()].filter((job) => job !== running);
  }

  function runNext(): void {
    if (running !== null) return;
    const [next] = order.inTurn(waitingJobs());
    if (next === undefined) return;
    running = next;
    order.took(next);
    startedAt = busyAt = performance.now();
    link.send({ kind: "run", id: next.id, errand: next.errand, isCancelled: next.isCancelled });
  }

  function onWord(word: Word): void {
    if (word.kind === "trouble") onFailure("kept answers", word.story);
    if (word.kind === "trouble" || streams.onWord(word)) return;
    if (word.id !== running?.id) return;
    const job = running;
    if (word.kind === "progress") job.share = word.share;
    if (word.kind === "done") end(job, (waiter) => waiter.resolve(word.result));
    if (word.kind === "ended") endWithout(job, word.why, word.story);
  }

  function endWithout(job: Job, ended: "cancelled" | "changed" | FailureReason, reported: string): void {
    // A worker that learns of its cancelling says so before its thread has ended.
    const isTooLong = ended === "cancelled" && job.tookTooLong;
    const why = isTooLong ? "too-long" : ended;
    const story = isTooLong ? `it took longer than ${mostMs / 1000} s` : reported;
    if (why === "cancelled" && job.gaveWay && jobs.get(nameOf(job.errand)) === job) {
      putBack(job);
      return;
    }
    if (why !== "cancelled" && why !== "changed") noteFailure(job, why, story);
    const error =
      why === "cancelled"
        ? new Cancelled(story)
        : why === "changed"
          ? new PortfolioChanged(story)
          : new LaneFailure(why, story);
    end(job, (waiter) => waiter.reject(error));
  }

  function putBack(job: Job): void {
    begunAgain(job, ++serial);
    running = null;
    runNext();
  }

  function noteFailure({ errand }: Job, reason: FailureReason, story: string): void {
    onFailure(errand.question.report, story);
    failures.keep(errand, reason, reason === "too-long" ? TOO_LONG_KEPT_MS : failureKeptMs);
  }

  function end(job: Job, answer: (waiter: Waiter) => void): void {
    if (jobs.get(nameOf(job.errand)) === job) jobs.delete(nameOf(job.errand));
    if (running === job) running = null;
    for (const waiter of job.waiters) answer(waiter);
    runNext();
  }

  function onEnd(story: string): void {
    streams.breakOff(story);
    if (running) endWithout(running, "broke-off", story);
  }

  function tidyUp(): void {
    giveUpForgotten();
    if (running !== null && performance.now() - startedAt > mostMs) void cutOff(running);
    if (running !== null || streams.areOpen()) busyAt = performance.now();
    else if (performance.now() - busyAt > idleMs) void link.stop(STOP_PATIENCE_MS);
  }

  /** Whatever it is doing: a thread that hears nothing is ended, and another one begun for who comes next. */
  async function cutOff(job: Job): Promise<void> {
    if (job.tookTooLong) return;
    job.tookTooLong = true;
    cancel(job);
    await link.stop(STOP_PATIENCE_MS);
    streams.breakOff("the worker was ended with what took too long");
    if (running === job) endWithout(job, "cancelled", "the worker was ended");
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
      cancel(job);
    }
    order.forget([...jobs.values()]);
  }

  function dismiss(): void {
    for (const job of jobs.values()) {
      cancel(job);
      for (const waiter of job.waiters) waiter.reject(new Cancelled("the server is being stopped"));
    }
    jobs.clear();
  }

  async function stop(): Promise<void> {
    clearInterval(sweep);
    dismiss();
    streams.breakOff("the server is being stopped");
    await link.stop(STOP_PATIENCE_MS);
  }

  return { look, wait, flow: streams.stream, dismiss, stop };
}
