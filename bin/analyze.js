#!/usr/bin/env node
import('../dist/main.js').then((m) => m.main([process.argv[0], process.argv[1], 'analyze', ...process.argv.slice(2)]));
