import type { View } from "../api.ts";
import { ApprovalPanel } from "../approvals/approval-panel.tsx";
import { ClockPanel } from "../clocks/clock-panel.tsx";
import { ChecklistPanel } from "../handling/checklist-panel.tsx";
import { Chain } from "./chain.tsx";
import { Details } from "./details.tsx";
import { Links } from "./links.tsx";
import { People } from "./people.tsx";
import css from "./request.module.css";

/** What hangs on a request: who has which part, who takes part, what it is about, what it is linked with. */
export function Aside({ view }: { view: View }) {
  return (
    <div className={css.aside}>
      <ApprovalPanel request={view} />
      <ClockPanel request={view} />
      <ChecklistPanel view={view} />
      <Chain view={view} />
      <People view={view} />
      <Details view={view} />
      <Links view={view} />
    </div>
  );
}
