import { useWords } from "#platform/web";
import { Autocomplete } from "#ui/base";
import { useServices } from "./api.ts";
import { pageWords } from "./solution/words.ts";

/** The one service that is to get better: those the supplier is known for are offered, another may be written. */
export function ServiceField({
  supplier,
  solution,
  isFixed,
  value,
  onChange,
  error,
}: {
  supplier: string;
  solution: string | undefined;
  isFixed: boolean;
  value: string;
  onChange: (service: string) => void;
  error: string | undefined;
}) {
  const p = useWords(pageWords);
  const known = useServices(supplier, solution).data?.services ?? [];
  return (
    <Autocomplete
      label={p("service")}
      description={p(isFixed ? "serviceFixed" : "serviceHint")}
      disabled={isFixed || supplier === ""}
      maxLength={300}
      data={known}
      limit={50}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
