#!/usr/bin/env node
// Lies outside dist so that npm can link it before the first build.
import '../dist/bin.js';
