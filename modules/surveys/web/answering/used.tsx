import { useState } from "react";
import { ApiError, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { ErrorState } from "#ui/state";
import css from "./answering.module.css";
import type { Device } from "./device.ts";
import { Heading } from "./heading.tsx";
import { allKeys } from "./journey.ts";
import { Keys } from "./keys.tsx";
import { answeringWords } from "./words.ts";

/** A link that opens nothing. Most often everything is well: it was used, and works once. */
export function Used({ error, device, retry }: { error: unknown; device?: Device; retry: () => void }) {
  const t = useWords(answeringWords);
  const code = error instanceof ApiError ? error.code : "";
  // The page was closed before its keys were kept: they are still here.
  const [keys, setKeys] = useState(() => {
    const kept = device?.read();
    return kept ? allKeys(kept) : [];
  });
  const known = {
    "answering.link_used": ["usedTitle", "usedText"],
    "answering.over": ["overTitle", "overText"],
  } as const;
  const said = known[code as keyof typeof known];
  if (!said)
    return (
      <div className={css.page}>
        <Heading title={code === "answering.not_yet" ? t("earlyTitle") : t("noConnection")} />
        <ErrorState error={error} retry={retry} />
      </div>
    );
  return (
    <div className={css.page}>
      <Heading title={t(said[0])} lead={t(said[1])} />
      {keys.length > 0 && (
        <Keys
          keys={keys}
          onKept={() => {
            device?.forget();
            setKeys([]);
          }}
        />
      )}
      <div>
        <ButtonLink to="/surveys/mine" variant="default">
          {t("usedMine")}
        </ButtonLink>
      </div>
    </div>
  );
}
