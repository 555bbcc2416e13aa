import { Title } from "@mantine/core";
import { type CSSProperties, type ReactNode, useEffect, useId } from "react";
import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import css from "./page.module.css";
import { pageWords } from "./words.ts";

/** The ground of a page. `read` for texts and forms, `full` for matrices and pictures. */
export function Page({
  width = "normal",
  children,
}: {
  width?: "normal" | "read" | "full";
  children: ReactNode;
}) {
  return (
    <div className={css.page} data-width={width}>
      {children}
    </div>
  );
}

export interface Crumb {
  readonly title: string;
  readonly to: string;
}

export interface PageHeaderProps {
  readonly title: string;
  /** The pages above this one, the topmost first; this page itself is left out. */
  readonly crumbs?: readonly Crumb[];
  /** One or two sentences: what is to be seen or done here. */
  readonly lead?: ReactNode;
  /** Tags beside the title. */
  readonly aside?: ReactNode;
  /** Buttons, the most important last. */
  readonly actions?: ReactNode;
}

/** The head of a page; it also names the window. */
export function PageHeader({ title, crumbs = [], lead, aside, actions }: PageHeaderProps) {
  const t = useWords(pageWords);
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <header className={css.header}>
      <div className={css.heading}>
        {crumbs.length > 0 && (
          <nav aria-label={t("crumbs")}>
            <ol className={css.crumbs}>
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.title}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={css.titleRow}>
          <Title order={1}>{title}</Title>
          {aside}
        </div>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}

export interface SectionProps {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** On a card of its own (the usual way), or bare on the page's ground. */
  readonly bare?: boolean;
  readonly id?: string;
  readonly children?: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ title, lead, actions, bare, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section
      className={css.section}
      data-card={bare ? undefined : true}
      id={id}
      aria-labelledby={title ? headingId : undefined}
    >
      {(title || actions) && (
        <div className={css.sectionHead}>
          <div>
            {title && (
              <Title order={2} id={headingId}>
                {title}
              </Title>
            )}
            {lead && <p className={css.sectionLead}>{lead}</p>}
          </div>
          {actions && <div className={css.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/**
 * Things side by side where there is room: as many columns as fit at `least` (a CSS length, 20rem unless told);
 * with `aside` the second one is a narrow side column on wide screens and comes below on others.
 */
export function Columns({
  least,
  aside,
  children,
}: {
  least?: string;
  aside?: boolean;
  children: ReactNode;
}) {
  const style = least ? ({ "--column": least } as CSSProperties) : undefined;
  return (
    <div className={css.columns} data-aside={aside || undefined} style={style}>
      {children}
    </div>
  );
}

/** Names and values of one thing, as a list of definitions. */
export function Facts({ items }: { items: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {items.map((item) => (
        <Fact key={item.name} {...item} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
