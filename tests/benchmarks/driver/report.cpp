// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace bench {

double quantile(Rounds values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double part = place - static_cast<double>(below);
    return values[below] + (values[above] - values[below]) * part;
}

double median(Rounds values)
{
    return quantile(std::move(values), 0.5);
}

Rounds ratios(const Rounds &ours, const Rounds &theirs)
{
    Rounds result;
    for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i)
        result.push_back(theirs[i] > 0 ? ours[i] / theirs[i] : 0);
    return result;
}

double exponent(const std::vector<std::pair<double, double>> &costs)
{
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (const auto &[n, cost] : costs) {
        const double x = std::log(n);
        const double y = std::log(std::max(cost, 1e-9));
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
    }
    const auto count = static_cast<double>(costs.size());
    return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
}

void printTitle(const std::string &name, const std::string &what)
{
    std::printf("\n== %s: %s\n", name.c_str(), what.c_str());
    std::fflush(stdout);
}

void printFigures(const std::string &who, const Rounds &rounds, const std::string &unit)
{
    std::printf("    %-28s %12.4g %-10s rounds:", who.c_str(), median(rounds), unit.c_str());
    for (const double round : rounds)
        std::printf(" %.4g", round);
    std::printf("\n");
    std::fflush(stdout);
}

void printNote(const std::string &text)
{
    std::printf("    %s\n", text.c_str());
    std::fflush(stdout);
}

void printRatio(const std::string &name, double value, const std::string &op, double limit)
{
    std::printf("ratio %s %.4g goal %s %g\n", name.c_str(), value, op.c_str(), limit);
    std::fflush(stdout);
}

void printExponent(const std::string &name, double value)
{
    std::printf("exponent %s %.2f\n", name.c_str(), value);
    std::fflush(stdout);
}

void fail(const std::string &why)
{
    std::fflush(stdout);
    std::fprintf(stderr, "bench: %s\n", why.c_str());
    std::exit(1);
}

} // namespace bench
