import type { ReactNode } from "react";
import css from "./parts.module.css";

/** Something to know before going on; the colour only repeats what the title says. */
export function Callout({
  tone = "accent",
  title,
  status = false,
  actions,
  children,
}: {
  tone?: "accent" | "warn" | "neutral";
  title?: ReactNode;
  /** Whether it is told as soon as it comes. */
  status?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={css.callout} data-tone={tone} role={status ? "status" : undefined}>
      <div className={css.calloutText}>
        {title && <p className={css.calloutTitle}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={css.calloutActions}>{actions}</div>}
    </div>
  );
}
