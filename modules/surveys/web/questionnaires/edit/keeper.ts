// Keeps what is written by itself: a moment after the last stroke, one call at a time, and never over somebody else.

import type { About, Bilingual, QuestionnaireView, SurveyForm } from "../api.ts";

/** What is written on. */
export interface Written {
  readonly name: Bilingual;
  readonly about: About;
  readonly form: SurveyForm;
}

/** What the server says of a draft once it is kept. */
export type Known = Pick<QuestionnaireView, "changedAt" | "unpublished" | "missing" | "minutes">;

export interface Standing {
  readonly written: Written;
  readonly known: Known;
  readonly state: "saved" | "unsaved" | "saving" | "failed";
  readonly error: unknown;
  /** Somebody else has changed it: nothing more is sent. */
  readonly conflict: boolean;
}

/** How a call that failed is to be taken: somebody else was first, it may go through later, or it never will. */
export type Failure = "conflict" | "later" | "never";

export interface KeeperOptions {
  readonly save: (written: Written, changedAt: string) => Promise<Known>;
  readonly judge: (error: unknown) => Failure;
  /** Milliseconds after the last stroke, and before a call that failed is tried again. */
  readonly pause: number;
  readonly again: number;
}

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #listeners = new Set<() => void>();
  #standing: Standing;
  #kept: Written;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

  constructor(written: Written, known: Known, options: KeeperOptions) {
    this.#options = options;
    this.#kept = written;
    this.#standing = { written, known, state: "saved", error: undefined, conflict: false };
  }

  readonly standing = (): Standing => this.#standing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get waiting(): boolean {
    return this.#standing.written !== this.#kept && !this.#standing.conflict;
  }

  readonly change = (next: (before: Written) => Written): void => {
    const written = next(this.#standing.written);
    if (written === this.#standing.written || this.#standing.conflict) return;
    this.#tell({ written, state: "unsaved" });
    this.#wait(this.#options.pause);
  };

  /** Sends what is not sent yet; true once everything is kept. */
  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  };

  async #send(): Promise<boolean> {
    while (this.waiting) {
      const { written, known } = this.#standing;
      this.#tell({ state: "saving" });
      try {
        const answer = await this.#options.save(written, known.changedAt);
        this.#kept = written;
        this.#tell({ known: answer, error: undefined });
      } catch (error) {
        const failure = this.#options.judge(error);
        this.#tell({ state: "failed", error, conflict: failure === "conflict" });
        if (failure === "later") this.#wait(this.#options.again);
        return false;
      }
    }
    if (!this.#standing.conflict) this.#tell({ state: "saved" });
    return !this.#standing.conflict;
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #tell(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    for (const listener of this.#listeners) listener();
  }
}
