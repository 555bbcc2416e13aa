import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError } from "#platform/web";
import { changeDraft, type QuestionnaireView } from "../api.ts";
import { type Failure, Keeper, type Standing } from "./keeper.ts";

export type { Written } from "./keeper.ts";

export interface Draft extends Standing {
  readonly change: Keeper["change"];
  readonly flush: Keeper["flush"];
  /** As it stands at this moment, after waiting for something. */
  readonly latest: Keeper["standing"];
}

/** The draft on the page, which keeps itself. */
export function useDraft(view: QuestionnaireView): Draft {
  const [keeper] = useState(() => keeperOf(view));
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.waiting) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      void keeper.flush();
    };
  }, [keeper]);
  return { ...standing, change: keeper.change, flush: keeper.flush, latest: keeper.standing };
}

const keeperOf = ({ id, name, about, form, ...known }: QuestionnaireView): Keeper =>
  new Keeper({ name, about, form }, known, {
    save: (written, changedAt) => changeDraft({ params: { id }, body: { ...written, changedAt } }),
    judge,
    pause: 700,
    again: 5_000,
  });

function judge(error: unknown): Failure {
  if (!(error instanceof ApiError)) return "later";
  if (error.status === 409) return "conflict";
  return error.status >= 500 ? "later" : "never";
}
