import { IconCheck, IconHourglass } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Party } from "#ui/tag";
import { Time } from "#ui/time";
import css from "./agreements.module.css";
import type { Side, Version, View } from "./api.ts";
import { pageWords } from "./page-words.ts";
import { TargetsTable } from "./parts.tsx";
import { words } from "./words.ts";

/** One version read as a contract: clause by clause, and the word of both sides under it. */
export function Contract({ view, version }: { view: View; version: Version }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const { terms, calendar } = version;
  const { supplier, customer, service, category } = view;
  const told = [
    ...(["head", "above", "lead"] as const)
      .filter((who) => terms.escalateTo.includes(who))
      .map((who) => t(`to_${who}`)),
    ...version.escalatePeople.map(({ name }) => name),
  ];
  return (
    <>
      <div className={css.contract}>
        <Clause title={p("sides")}>
          <p>
            {customer
              ? p("sidesText", { supplier: supplier.name, customer: customer.name })
              : p("sidesAll", { supplier: supplier.name })}{" "}
            {service ? p("onlyService", { service: service.name }) : p("allServices")}{" "}
            {category && p("onlyCategory", { category: t(category) })}
          </p>
        </Clause>
        <Clause title={t("targets")}>
          <TargetsTable rows={terms.targets} dayMinutes={calendar?.dayMinutes ?? null} />
        </Clause>
        <Clause title={t("workingTime")}>
          <p>
            {calendar
              ? t("inCalendar", {
                  name: calendar.name,
                  day: t("calendarDay", { day: format.duration(calendar.dayMinutes * 60) }),
                })
              : t("inClockTime")}{" "}
            {calendar && (
              <Link to={`/catalogue/calendars/${calendar.id}`} underline="always">
                {calendar.timeZone}
              </Link>
            )}
          </p>
        </Clause>
        <Clause title={t("pauses")}>
          <p>
            {terms.pauses.length > 0
              ? `${format.list(terms.pauses.map((kind) => t(`pause_${kind}`)))}.`
              : `${t("noPauses")}.`}{" "}
            <span className={css.dim}>{t("neverParts")}</span>
          </p>
        </Clause>
        <Clause title={t("warnAt")}>
          <p>{t("warnAtPercent", { share: format.percent(terms.warnAt / 100) })}</p>
        </Clause>
        <Clause title={t("escalateTo")}>
          <p>{told.length > 0 ? format.list(told) : t("nobodyTold")}.</p>
        </Clause>
        <Clause title={t("quality")}>
          <p className={terms.quality ? css.quality : css.dim}>{terms.quality ?? t("noQuality")}</p>
        </Clause>
        <Clause title={t("reviewOn")}>
          {terms.reviewOn ? <Time at={terms.reviewOn} /> : <p className={css.dim}>{t("noReview")}</p>}
        </Clause>
      </div>
      <div className={css.signatures}>
        <Signature side="supplier" view={view} version={version} />
        {customer && <Signature side="customer" view={view} version={version} />}
      </div>
    </>
  );
}

function Clause({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.clause}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}

/** Who said yes for a side, and when. */
function Signature({ side, view, version }: { side: Side; view: View; version: Version }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const word = side === "supplier" ? version.supplierAccepted : version.customerAccepted;
  const party = view[side];
  const proposed = view.history.find(
    ({ kind, particulars }) =>
      kind === "agreement_proposed" &&
      particulars.version === version.number &&
      particulars.side === side &&
      particulars.onBehalf === true,
  );
  if (!party) return null;
  return (
    <div className={css.signature} data-missing={word ? undefined : true}>
      <span className={css.role}>{t(side)}</span>
      <Party kind={party.kind} name={party.name} />
      {word ? (
        <span>
          <IconCheck size={14} aria-hidden /> {p("saidYes")}: {word.by ?? t("house")},{" "}
          <Time at={word.at} as="dateTime" />
          {proposed && <span className={css.dim}> ({p("onBehalf")})</span>}
        </span>
      ) : (
        <span className={css.dim}>
          <IconHourglass size={14} aria-hidden /> {p("noWordYet")}
        </span>
      )}
    </div>
  );
}
