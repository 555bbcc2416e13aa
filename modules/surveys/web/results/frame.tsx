import type { ReactNode } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { BareLink, FileLink } from "#ui/link";
import { type Crumb, Page, PageHeader } from "#ui/page";
import { Tag } from "#ui/tag";
import { type ResultWave, useResults } from "./api.ts";
import css from "./results.module.css";
import { pageWords } from "./words.ts";

export type View = "whole" | "suppliers" | "customers" | "relationships" | "comments" | "answers";

const paths: Record<View, string> = {
  whole: "",
  suppliers: "/suppliers",
  customers: "/customers",
  relationships: "/relationships",
  comments: "/comments",
  answers: "/answers",
};

/** Head, files and views: the same on all pages of a wave's results. */
export function Frame({
  wave,
  view,
  title,
  lead,
  files = true,
  children,
}: {
  readonly wave: ResultWave;
  /** Which of the views this page is, or nothing for a page below them. */
  readonly view?: View;
  readonly title?: string;
  readonly lead: ReactNode;
  readonly files?: boolean;
  readonly children: ReactNode;
}) {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const name = wave.name[language];
  const crumbs: Crumb[] = [
    { title: t("surveys"), to: "/surveys" },
    ...(title ? [{ title: name, to: `/surveys/${wave.id}/results` }] : []),
  ];
  const at = `/api/surveys/waves/${wave.id}/results`;
  return (
    <Page>
      <PageHeader
        crumbs={crumbs}
        title={title ?? name}
        lead={lead}
        aside={
          <>
            <Tag>{t(wave.kind)}</Tag>
            <Tag>{t("closed", { date: format.date(wave.closedAt) })}</Tag>
          </>
        }
        actions={
          files && (
            <>
              <FileLink href={`${at}/figures/csv`}>{t("csv")}</FileLink>
              <FileLink href={`${at}/figures/xlsx`}>{t("xlsx")}</FileLink>
              <FileLink href={`${at}/report`}>{t("pdf")}</FileLink>
            </>
          )
        }
      />
      <Views wave={wave.id} view={view} />
      {children}
    </Page>
  );
}

function Views({ wave, view }: { wave: string; view: View | undefined }) {
  const t = useWords(pageWords);
  // The overview is for everybody, and says what else there is for the reader.
  const sees = useResults(wave).data?.sees;
  const open: Record<View, boolean | undefined> = {
    ...{ whole: true, suppliers: sees?.suppliers, customers: sees?.customers },
    ...{ relationships: sees?.heat, comments: sees?.comments, answers: sees?.answers },
  };
  const seen = (one: View) => one === view || open[one] === true;
  const names: Record<View, string> = {
    whole: t("tabWhole"),
    suppliers: t("tabSuppliers"),
    customers: t("tabCustomers"),
    relationships: t("tabRelationships"),
    comments: t("tabComments"),
    answers: t("tabAnswers"),
  };
  return (
    <nav aria-label={t("views")}>
      <ul className={css.views}>
        {(Object.keys(paths) as View[]).filter(seen).map((one) => (
          <li key={one}>
            <BareLink
              to={`/surveys/${wave}/results${paths[one]}`}
              className={css.view ?? ""}
              aria-current={one === view ? "page" : undefined}
            >
              {names[one]}
            </BareLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
