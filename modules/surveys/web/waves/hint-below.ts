/** Fields side by side begin at one height, however long their hints are: those stand below. */
export const hintBelow = {
  inputWrapperOrder: ["label", "input", "description", "error"] as (
    | "label"
    | "input"
    | "description"
    | "error"
  )[],
};
