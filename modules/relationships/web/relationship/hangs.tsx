import {
  IconActivity,
  IconBulb,
  IconCalendarEvent,
  IconChartDots,
  IconHeart,
  IconSignature,
  IconStar,
  IconTargetArrow,
  IconTicket,
} from "@tabler/icons-react";
import { lazy, Suspense, useMemo } from "react";
import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Boundary, Loading } from "#ui/state";
import type { View } from "../api.ts";
import { type RelationshipSection, type SectionId, sectionIds, sectionOf } from "../sections.ts";
import css from "./hangs.module.css";
import { pageWords } from "./page-words.ts";

const icons: Record<SectionId, typeof IconStar> = {
  alerts: IconActivity,
  agreements: IconSignature,
  requests: IconTicket,
  ratings: IconStar,
  surveys: IconChartDots,
  needs: IconTargetArrow,
  solutions: IconBulb,
  meetings: IconCalendarEvent,
  thanks: IconHeart,
};

/** What other rooms hang on the relationship; where none has, one honest line. */
export function Hangs({ view }: { view: View }) {
  const t = useWords(pageWords);
  const hung = sectionIds.flatMap((id) => sectionOf(id) ?? []);
  const waiting = sectionIds.filter((id) => !sectionOf(id));
  return (
    <>
      {hung.map((section) => (
        <Hung key={section.id} section={section} view={view} />
      ))}
      {waiting.length > 0 && (
        <Section bare title={t("hangs")} lead={t("hangsLead")}>
          <ul className={css.places}>
            {waiting.map((id) => {
              const Icon = icons[id];
              return (
                <li key={id} className={css.place}>
                  <Icon size={18} stroke={1.5} aria-hidden />
                  <div>
                    <strong>{t(id)}</strong>
                    <p>{t(`${id}Here`)}</p>
                  </div>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}

function Hung({ section, view }: { section: RelationshipSection; view: View }) {
  const Content = useMemo(() => lazy(section.load), [section]);
  return (
    <Boundary>
      <Suspense fallback={<Loading lines={3} />}>
        <Content relationship={view.id} supplier={view.supplier.id} customer={view.customer.id} />
      </Suspense>
    </Boundary>
  );
}
