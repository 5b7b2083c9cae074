using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>An agency as people tell it from others of its name.</summary>
    public sealed class AgencyDetails
    {
        private AgencyDetails(Table table, int row)
        {
            Id = table.Text(row, Column.Id);
            Name = table.Text(row, Column.Name);
            Level = (AgencyLevel)table.Word(row, Column.Level);
            Table parent = table.Inner(row, Column.Parent);
            Parent = parent == null ? null : Party.Read(parent, 0);
            Opened = table.Date(row, Column.Opened);
            Closed = table.Date(row, Column.Closed);
            Successors = table.List(row, Column.Successors, Party.Read);
        }

        /// <summary>Its id.</summary>
        public string Id { get; }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>Its level of government; unknown for a group.</summary>
        public AgencyLevel Level { get; }

        /// <summary>Its superior agency; may be null.</summary>
        public Party Parent { get; }

        /// <summary>The first day of its work; may be null.</summary>
        public DateTime? Opened { get; }

        /// <summary>The last day of its work; may be null.</summary>
        public DateTime? Closed { get; }

        /// <summary>Who stands in its place on the day asked about; empty while it stands
        /// itself.</summary>
        public IReadOnlyList<Party> Successors { get; }

        internal static AgencyDetails Read(Table table, int row)
        {
            return new AgencyDetails(table, row);
        }

        /// <summary>The agency in a cell; null where there is none.</summary>
        internal static AgencyDetails In(Table table)
        {
            Table agency = table.Inner(0, Column.Agency);
            return agency == null ? null : Read(agency, 0);
        }
    }

    /// <summary>An agency or a group by its id and its name.</summary>
    public sealed class Party
    {
        private Party(Table table, int row)
        {
            Id = table.Text(row, Column.Id);
            Name = table.Text(row, Column.Name);
        }

        /// <summary>Its id.</summary>
        public string Id { get; }

        /// <summary>Its name.</summary>
        public string Name { get; }

        internal static Party Read(Table table, int row)
        {
            return new Party(table, row);
        }
    }
}
