/** One step of how a figure was reached: an amount, or words where the step is not an amount. */
export type WorkingLine = { readonly label: string; readonly pence?: number; readonly text?: string }
