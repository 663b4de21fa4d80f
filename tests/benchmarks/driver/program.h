// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One program under measurement: started on a core of its own, spoken to over its standard
// input and output, stopped (SIGSTOP) while another has its turn, ended with this object. Dies
// with the driver, too.

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

/// The cores: who is measured, and who loads it.
constexpr int measuredCore = 0;
constexpr int loadCore = 1;

void pinTo(int core);
/// Other programs of a shared machine come after us, where that is allowed: else their time
/// slices, and not the servers, are what is measured.
void comeFirst();
/// To the hard limit and, where that is allowed, to @p wanted.
void raiseDescriptorLimit(unsigned long wanted);
/// ns of CLOCK_MONOTONIC
std::int64_t now();
void sleepFor(std::int64_t ns);

class Program
{
public:
    /// @p command is looked for in PATH; @p environment: "NAME=VALUE", added to ours. Its
    /// standard error is dropped where @p quiet.
    explicit Program(const std::vector<std::string> &command, int core = measuredCore,
                     const std::vector<std::string> &environment = {}, bool quiet = false);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    ~Program();

    pid_t pid() const { return m_pid; }
    std::int64_t startedAt() const { return m_startedAt; } ///< ns, before fork(2)

    /// Without its line end; the benchmark fails where none comes within two minutes.
    std::string readLine();
    void tell(const std::string &line);
    std::string ask(const std::string &line);
    /// A number that it answers with.
    double askNumber(const std::string &line);
    /// "port N" is what each server says first.
    std::uint16_t readPort();

    void pause();
    void resume();
    /// Until it ends by itself; what it printed is dropped.
    void waitForEnd();

    /// ns that all its threads have run so far.
    std::int64_t processorTime() const;
    /// ns that its first thread was ready to run while other programs had its core.
    std::int64_t stolenTime() const;
    /// A line of /proc/PID/smaps_rollup ("Rss", "Pss"), in bytes.
    double memory(const std::string &what) const;

private:
    pid_t m_pid = -1;
    std::int64_t m_startedAt = 0;
    int m_in = -1;
    int m_out = -1;
    std::string m_read;
};

/// ns that this thread was ready to run and did not: nobody of ours shares its core.
std::int64_t stolenFromUs();

/// Time in which a server and its load could work: without what other programs of a shared
/// machine took from either of them, as the scheduler counts it (schedstat). On a quiet machine
/// that is nothing.
class WorkingClock
{
public:
    /// In turns: one waits while the other works, so each loss delays both. At once: what one
    /// loses, the other may still use, so the greater loss counts.
    enum class Work { InTurns, AtOnce };

    WorkingClock(const Program &server, Work work);

    double elapsed() const; ///< ns
    double stolenShare() const;

private:
    const Program &m_server;
    Work m_work;
    std::int64_t m_begin;
    std::int64_t m_fromServer;
    std::int64_t m_fromUs;
};

/// Runs it to its end with its output dropped, on the measured core; returns ns.
std::int64_t timeToRun(const std::vector<std::string> &command);

/// The full path of one of our own programs.
std::string ownProgram(const std::string &name);
/// Fails where a program that we compare with is not installed.
void needPrograms(const std::vector<std::string> &names);

} // namespace bench
