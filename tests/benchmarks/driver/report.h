// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the benchmarks print: raw figures round by round, and one line for each ratio. The
// order and the words of the ratio line are an interface: scripts read it.

#include <string>
#include <utility>
#include <vector>

namespace bench {

/// One figure for each round, in the order of the rounds.
using Rounds = std::vector<double>;

double median(Rounds values);
/// @p share of 0 … 1; 0 where there are no values.
double quantile(Rounds values, double share);
/// Round by round: what was measured through what it is compared with.
Rounds ratios(const Rounds &ours, const Rounds &theirs);
/// How a cost grows with N: the slope of the line through the points in double logarithmic
/// scale. 0: not at all, 1: in proportion.
double exponent(const std::vector<std::pair<double, double>> &costs);

void printTitle(const std::string &name, const std::string &what);
/// "    session        63.2 us    rounds: 62.9 63.2 64.0"
void printFigures(const std::string &who, const Rounds &rounds, const std::string &unit);
/// Any other fact, one line.
void printNote(const std::string &text);
/// "ratio NAME VALUE goal OP LIMIT"; @p op is "<=" or ">=".
void printRatio(const std::string &name, double value, const std::string &op, double limit);
/// "exponent NAME VALUE", and its goal where it has one.
void printExponent(const std::string &name, double value);

/// Ends the program: a peer is missing, a byte was lost. Exit code 1.
[[noreturn]] void fail(const std::string &why);

} // namespace bench
