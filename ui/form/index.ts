export { FormFrame, useNotice, useUndo } from "./form.tsx";
export { type Form, type FormOptions, useForm } from "./use-form.ts";
