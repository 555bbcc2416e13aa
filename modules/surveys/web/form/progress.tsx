import { useEffect, useState } from "react";
import type { SurveyModel } from "survey-core";
import { say } from "#platform/words";
import css from "./form.module.css";
import { formWords } from "./words.ts";

/** How far one has come; nothing where everything is on one page. */
export function Progress({ model }: { model: SurveyModel }) {
  const [place, setPlace] = useState(() => placeOf(model));
  useEffect(() => {
    const follow = () => setPlace(placeOf(model));
    follow();
    model.onCurrentPageChanged.add(follow);
    model.onPageVisibleChanged.add(follow);
    return () => {
      model.onCurrentPageChanged.remove(follow);
      model.onPageVisibleChanged.remove(follow);
    };
  }, [model]);
  if (place.pages < 2) return null;
  const words = say(formWords, model.locale === "ru" ? "ru" : "en")("page", place);
  return (
    <div className={css.progress}>
      <span className={css.track} aria-hidden>
        <span className={css.done} style={{ width: `${((place.page - 1) / place.pages) * 100}%` }} />
      </span>
      <span role="status">{words}</span>
    </div>
  );
}

const placeOf = (model: SurveyModel) => ({ page: model.currentPageNo + 1, pages: model.visiblePageCount });
