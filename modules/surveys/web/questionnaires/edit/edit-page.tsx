import { usePageParam } from "#platform/web";
import { Page } from "#ui/page";
import { Async } from "#ui/state";
import { useQuestionnaire } from "../api.ts";
import { Editor } from "./editor.tsx";

export default function EditPage() {
  const id = usePageParam("id");
  const questionnaire = useQuestionnaire(id);
  return (
    <Page>
      <Async query={questionnaire}>
        {(view) => (
          <Editor key={`${view.id} ${view.changedAt} ${view.ended} ${view.version?.number}`} view={view} />
        )}
      </Async>
    </Page>
  );
}
