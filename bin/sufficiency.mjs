#!/usr/bin/env node
import './typescript.mjs';

await import('../src/cli/main.ts');
