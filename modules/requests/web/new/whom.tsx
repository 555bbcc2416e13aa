import { type ReactNode, Suspense, useState } from "react";
import { ServiceSearch } from "#modules/catalogue/web";
import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Section } from "#ui/page";
import { Loading } from "#ui/state";
import { PartyField } from "../party-field.tsx";
import type { useService } from "../use-service.ts";
import { isAbout, type Writing } from "./draft.ts";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";
import { ServiceCard } from "./service-card.tsx";

export interface WhomProps {
  readonly writing: Writing;
  readonly onChange: (change: Partial<Writing>) => void;
  readonly error: string | undefined;
  readonly service: ReturnType<typeof useService>;
}

/** Whom it goes to, or whom it is about; for complaints and thanks it is said plainly who will read it. */
export function Whom(props: WhomProps) {
  const t = useWords(newWords);
  const { kind } = props.writing;
  if (isAbout(kind)) return <About {...props} />;
  const supplier = <Supplier key={kind === "suggestion" ? "unit" : "service"} {...props} />;
  if (props.writing.service) return supplier;
  return kind === "suggestion" ? (
    <Section title={t("suggestionWhom")}>{supplier}</Section>
  ) : (
    <Section>{supplier}</Section>
  );
}

function About({ writing, onChange, error }: WhomProps) {
  const t = useWords(newWords);
  const complaint = writing.kind === "complaint";
  return (
    <Section
      title={t(complaint ? "complaintWhom" : "thanksWhom")}
      lead={t(complaint ? "complaintLead" : "thanksLead")}
    >
      <PartyField
        name="about"
        wanted="any"
        label={t(complaint ? "complaintAbout" : "thanksAbout")}
        value={writing.party}
        onChange={(party) => onChange({ party })}
        error={error}
      />
    </Section>
  );
}

/** A service first: it knows who does it and what is needed. Whoever knows the unit goes straight there. */
function Supplier({ writing, onChange, error, service }: WhomProps) {
  const t = useWords(newWords);
  const { kind } = writing;
  const [unitFirst, setUnitFirst] = useState(
    writing.service === null && (writing.party !== null || kind === "suggestion"),
  );
  if (writing.service) {
    return (
      <ServiceCard
        query={service}
        onOther={() =>
          onChange({ service: null, answers: {}, ...(writing.ownSubject ? {} : { subject: "" }) })
        }
        onRead={(name) => {
          if (!writing.ownSubject && kind === "request" && writing.subject !== name)
            onChange({ subject: name });
        }}
      />
    );
  }
  if (unitFirst) {
    return (
      <Switch text={t("insteadService")} onClick={() => setUnitFirst(false)}>
        <PartyField
          name="supplier"
          wanted="server"
          label={t(kind === "suggestion" ? "unitOrPerson" : kind === "question" ? "ofWhom" : "toWhom")}
          value={writing.party}
          onChange={(party) => onChange({ party })}
          error={error}
        />
      </Switch>
    );
  }
  return (
    <Switch text={t("insteadUnit")} onClick={() => setUnitFirst(true)}>
      <div data-wrong={error ? true : undefined}>
        <Suspense fallback={<Loading lines={2} />}>
          <ServiceSearch
            label={t(kind === "question" ? "findServiceQuestion" : "findService")}
            onPick={(picked) =>
              onChange({
                service: picked,
                party: null,
                answers: {},
                ...(writing.ownSubject || kind !== "request" ? {} : { subject: picked.name }),
              })
            }
          />
        </Suspense>
        {error && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </Switch>
  );
}

function Switch({ text, onClick, children }: { text: string; onClick: () => void; children: ReactNode }) {
  return (
    <>
      {children}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onClick}>
          {text}
        </Button>
      </div>
    </>
  );
}
