import { useGo } from "#platform/web";
import { type Beginning, createQuestionnaire, useRefresh } from "./api.ts";

/** Makes a questionnaire and goes there. */
export function useBegin() {
  const go = useGo();
  const refresh = useRefresh();
  return async (body: Beginning) => {
    const { id } = await createQuestionnaire({ body });
    await refresh();
    go(`/surveys/questionnaires/${id}`);
  };
}
