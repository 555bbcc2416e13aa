import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { PartyIcon, Tag } from "#ui/tag";
import type { Side, View } from "../api.ts";
import { ReviewTag, StateTag } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./face-to-face.module.css";
import { pageWords } from "./page-words.ts";

/** The two sides, vis-à-vis: each with what the other is to it, and between them how sure it is. */
export function FaceToFace({ view }: { view: View }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const byHand = view.state === "confirmed" && view.confidence < 0.5;
  return (
    <div className={css.pair}>
      <SideCard side={view.supplier} as="supplier">
        {view.ofSupplierWork > 0 && t("takes", { share: format.percent(view.ofSupplierWork) })}
      </SideCard>
      <div className={css.between}>
        <span className={css.line} aria-hidden>
          <IconArrowNarrowRight size={28} stroke={1.5} />
        </span>
        <Ring value={view.confidence} />
        <span className={css.sure}>{byHand ? t("sureByHand") : t("sure")}</span>
        <span className={css.tags}>
          <StateTag state={view.state} />
          <ReviewTag review={view.review} />
        </span>
      </div>
      <SideCard side={view.customer} as="customer">
        {view.ofCustomerDemand > 0 && t("carries", { share: format.percent(view.ofCustomerDemand) })}
      </SideCard>
    </div>
  );
}

function SideCard({
  side,
  as,
  children,
}: {
  side: Side;
  as: "supplier" | "customer";
  children: React.ReactNode;
}) {
  const t = useWords(words);
  return (
    <div className={css.side} data-role={as}>
      <span className={css.role}>{t(as)}</span>
      <span className={css.name}>
        <PartyIcon kind={side.kind} size={20} />
        <Link to={`/parties/${side.id}`}>{side.name}</Link>
        {side.endedOn && <Tag tone="warn">{t("unitGone")}</Tag>}
      </span>
      <span className={css.share}>{children}</span>
    </div>
  );
}

const radius = 30;
const around = 2 * Math.PI * radius;

function Ring({ value }: { value: number }) {
  const format = useFormat();
  const shown = Math.min(0.99, Math.max(0, value));
  return (
    <span className={css.ring}>
      <svg viewBox="0 0 72 72" width="76" height="76" aria-hidden>
        <circle cx="36" cy="36" r={radius} className={css.track} />
        <circle
          cx="36"
          cy="36"
          r={radius}
          className={css.arc}
          strokeDasharray={`${around * shown} ${around}`}
          transform="rotate(-90 36 36)"
        />
      </svg>
      <strong>{format.percent(shown)}</strong>
    </span>
  );
}
