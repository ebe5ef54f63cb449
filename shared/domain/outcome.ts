/** What a rule answers: what follows, or why not. Refusals are values; nothing here throws. */
export type Outcome<Allowed extends object, Refusal extends string> =
  | ({ readonly allowed: true } & Allowed)
  | { readonly allowed: false; readonly because: Refusal }

export const allow = <Allowed extends object>(result: Allowed): { readonly allowed: true } & Allowed => ({
  allowed: true,
  ...result,
})

export const refuse = <Refusal extends string>(because: Refusal): { readonly allowed: false; readonly because: Refusal } => ({
  allowed: false,
  because,
})
