export type { Evidence, Fact, FactWording, Predicate, Scope, Standing } from './fact.ts';
