import { Columns } from "#ui/page";
import type { View } from "../api.ts";
import { Explanations } from "../conduct/explanations.tsx";
import { ThanksPublicity } from "../conduct/thanks-publicity.tsx";
import { UndoLine } from "../handling/undo-line.tsx";
import { RatingPanel } from "../rating/rating-panel.tsx";
import { Aside } from "./aside.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { Notices } from "./notices.tsx";
import css from "./request.module.css";
import { Talk } from "./talk.tsx";
import { VerbBar } from "./verb-bar.tsx";

/** The whole page of a request. */
export function RequestContent({ view }: { view: View }) {
  return (
    <>
      <Head view={view} />
      <Notices view={view} />
      <VerbBar view={view} />
      <UndoLine view={view} />
      <Columns aside>
        <div className={css.main}>
          <RatingPanel request={view} />
          <Talk view={view} />
          <Explanations request={view} />
          <ThanksPublicity request={view} />
          <History id={view.id} />
        </div>
        <Aside view={view} />
      </Columns>
    </>
  );
}
