import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Tag, type Tone } from "#ui/tag";
import { Time } from "#ui/time";
import type { SaidView } from "./api.ts";
import css from "./said.module.css";
import { saidWords } from "./words.ts";

const tones: Record<SaidView["fate"], Tone> = {
  noticed: "neutral",
  looked_at: "neutral",
  planned: "accent",
  under_way: "accent",
  brought_in: "accent",
  proved: "good",
  met: "good",
  disproved: "warn",
  given_up: "neutral",
  rejected: "neutral",
};

/** What was said on the one side, what was done about it on the other. */
export function SaidItem({ item, isMine }: { item: SaidView; isMine: boolean }) {
  const t = useWords(saidWords);
  const { supplier, customer } = item;
  return (
    <li className={css.item}>
      <div className={css.side}>
        <div className={css.kicker}>
          <span>{t(isMine && item.mine.length > 0 ? "iSaid" : "theySaid")}</span>
          {item.people !== null && item.people > 0 && <span>{t("people", { count: item.people })}</span>}
        </div>
        <h3 className={css.title}>{item.title}</h3>
        {item.mine.map(({ words, saidOn }) => (
          <blockquote key={`${saidOn}${words}`} className={css.quote}>
            {words} <Time at={saidOn} as="date" />
          </blockquote>
        ))}
        {supplier && (
          <p className={css.note}>
            {customer
              ? t("between", { supplier: supplier.name, customer: customer.name })
              : t("supplierOnly", { supplier: supplier.name })}
          </p>
        )}
        {isMine && (
          <p className={css.note}>
            <Link to={`/needs/${item.id}`}>{t("open")}</Link>
          </p>
        )}
      </div>
      <div className={css.side}>
        <div className={css.kicker}>
          <span>{t("weDid")}</span>
          <Tag tone={tones[item.fate]}>{t(item.fate)}</Tag>
        </div>
        {item.solutions.map((one) => (
          <Deed key={one.id} one={one} />
        ))}
        {(item.fate === "rejected" || item.fate === "given_up") && (
          <p className={css.note}>{item.reason ? t("reason", { reason: item.reason }) : t("noReason")}</p>
        )}
        {item.solutions.length === 0 && item.fate !== "rejected" && item.fate !== "given_up" && (
          <p className={css.note}>{t("nothingYet")}</p>
        )}
        <p className={css.note}>
          <Time at={item.updatedAt} as="relative" />
        </p>
      </div>
    </li>
  );
}

function Deed({ one }: { one: SaidView["solutions"][number] }) {
  const t = useWords(saidWords);
  const format = useFormat();
  const { verdict, effect, low, high, unit } = one;
  const write = (value: number) => {
    const number = format.number(Math.round(value * 100) / 100);
    return unit === "hours" ? t("hours", { value: number }) : number;
  };
  return (
    <div className={css.deed}>
      {one.mayOpen ? <Link to={`/solutions/${one.id}`}>{one.title}</Link> : <span>{one.title}</span>}
      {verdict && (
        <span className={css.note}>
          {effect === null || low === null || high === null || verdict === "cannotTellYet"
            ? t(verdict)
            : t("effect", {
                verdict: t(verdict),
                effect: write(effect),
                low: write(low),
                high: write(high),
              })}
        </span>
      )}
    </div>
  );
}
