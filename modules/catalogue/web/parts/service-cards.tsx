import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import { Tag } from "#ui/tag";
import type { ServiceItem } from "../api.ts";
import css from "./parts.module.css";
import { partWords } from "./words.ts";
import { workingTime } from "./working-time.ts";

/** Services as cards: what it is, who serves, how long it usually takes. */
export function ServiceCards({ services, label }: { services: readonly ServiceItem[]; label: string }) {
  return (
    <ul className={css.grid} aria-label={label}>
      {services.map((service) => (
        <li key={service.id}>
          <ServiceCard service={service} />
        </li>
      ))}
    </ul>
  );
}

function ServiceCard({ service }: { service: ServiceItem }): ReactNode {
  const t = useWords(partWords);
  const format = useFormat();
  return (
    <BareLink to={`/catalogue/${service.id}`} className={css.card}>
      <span className={css.name}>{service.name}</span>
      {service.description && <span className={css.text}>{service.description}</span>}
      <span className={css.foot}>
        <span>{service.supplier.name}</span>
        {service.expectedMinutes !== null && (
          <span>{t("usually", { time: workingTime(service.expectedMinutes, format) })}</span>
        )}
        {service.asked !== undefined && <span>{t("asked", { count: service.asked })}</span>}
        {service.state !== "published" && (
          <Tag tone={service.state === "draft" ? "warn" : "neutral"}>{t(service.state)}</Tag>
        )}
      </span>
    </BareLink>
  );
}
