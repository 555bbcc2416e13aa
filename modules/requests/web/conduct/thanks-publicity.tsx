import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import type * as schema from "../../schema/conduct.ts";
import type { View } from "../api.ts";
import { listThanks } from "./thanks-api.ts";
import { conductWords } from "./words.ts";

const publish = caller<typeof schema.publishThanks>("PUT", "/api/requests/:id/publicity");

/** On the page of thanks: whoever was thanked decides whether everybody may read them. */
export function ThanksPublicity({ request }: { request: Pick<View, "id" | "kind" | "number"> }) {
  const t = useWords(conductWords);
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const queryKey = ["requests", "thanks", request.number];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      listThanks({ query: { box: "mine", before: request.number + 1, limit: 1 } }, { signal }),
    enabled: request.kind === "thanks",
  });
  const one = data?.thanks.find(({ id, mayPublish }) => id === request.id && mayPublish);
  if (!one) return null;
  const set = (isPublic: boolean) =>
    publish({ params: { id: request.id }, body: { public: isPublic } }).then(
      () => client.invalidateQueries({ queryKey }),
      setError,
    );
  return (
    <Section title={t("publicTitle")} lead={one.public ? t("published") : t("publicLead")}>
      {error !== undefined && <ErrorState error={error} />}
      <div>
        <Button size="xs" variant="default" onClick={() => void set(!one.public)}>
          {one.public ? t("unpublish") : t("publish")}
        </Button>
      </div>
    </Section>
  );
}
